// Everything that comes up over the page: the palette, the help. The page behind is out of reach meanwhile; the focus is seen to by
// its keeper (regions.ts).
import { DropNotice } from "#app/parts/DropNotice.tsx";
import { ExportDialog } from "#app/parts/ExportDialog.tsx";
import { HelpDialog } from "#app/parts/HelpDialog.tsx";
import { OwnPapersDialog } from "#app/parts/OwnPapersDialog.tsx";
import { Palette } from "#app/parts/Palette.tsx";
import { ShareDialog } from "#app/parts/ShareDialog.tsx";
import { useApp } from "#app/useApp.ts";

export function Dialogs() {
  const dialog = useApp((state) => state.passing.dialog);
  const ready = useApp((state) => state.dataset !== null);
  const dropping = useApp((state) => state.passing.dropping);
  return (
    <>
      {dialog === "palette" && <Palette />}
      {dialog === "export" && ready && <ExportDialog />}
      {dialog === "share" && ready && <ShareDialog />}
      {dialog === "papers" && <OwnPapersDialog />}
      {dropping && <DropNotice />}
      {dialog === "help" && <HelpDialog />}
    </>
  );
}
