// Says aloud what just happened or where the keyboard stands, for those who do not see the map.
import { useApp } from "#app/state/useApp.ts";

export function LiveRegion() {
  const announcement = useApp((state) => state.transient.announcement);
  return (
    <div className="visually-hidden" aria-live="polite" role="status" data-testid="live">
      {announcement}
    </div>
  );
}
