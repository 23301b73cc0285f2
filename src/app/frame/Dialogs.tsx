// Everything that comes up over the page: the palette, the help. The page behind is out of reach
// meanwhile; the focus is seen to by focusGuard.ts.

import { late } from "#app/frame/late.tsx";
import { DropNotice } from "#app/ownPapers/DropNotice.tsx";
import { useApp } from "#app/state/useApp.ts";

const ExportDialog = late(async () => (await import("#app/exporting/ExportDialog.tsx")).ExportDialog);
const HelpDialog = late(async () => (await import("#app/frame/HelpDialog.tsx")).HelpDialog);
const OwnPapersDialog = late(async () => (await import("#app/ownPapers/OwnPapersDialog.tsx")).OwnPapersDialog);
const Palette = late(async () => (await import("#app/frame/Palette.tsx")).Palette);
const ShareDialog = late(async () => (await import("#app/sharing/ShareDialog.tsx")).ShareDialog);
const Tour = late(async () => (await import("#app/welcome/Tour.tsx")).Tour);

export function Dialogs() {
  const dialog = useApp((state) => state.transient.dialog);
  const ready = useApp((state) => state.dataset !== null);
  const tour = useApp((state) => state.transient.tour);
  const dropping = useApp((state) => state.transient.dropping);
  return (
    <>
      {dialog === "palette" && <Palette />}
      {dialog === "export" && ready && <ExportDialog />}
      {dialog === "share" && ready && <ShareDialog />}
      {dialog === "papers" && <OwnPapersDialog />}
      {dialog === null && ready && tour !== null && <Tour at={tour} />}
      {dropping && <DropNotice />}
      {dialog === "help" && <HelpDialog />}
    </>
  );
}
