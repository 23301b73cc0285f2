// Everything that comes up over the page: the palette, the help. The page behind is out of reach
// meanwhile; the focus is seen to by focusGuard.ts.

import { ExportDialog } from "#app/exporting/ExportDialog.tsx";
import { HelpDialog } from "#app/frame/HelpDialog.tsx";
import { Palette } from "#app/frame/Palette.tsx";
import { DropNotice } from "#app/ownPapers/DropNotice.tsx";
import { OwnPapersDialog } from "#app/ownPapers/OwnPapersDialog.tsx";
import { ShareDialog } from "#app/sharing/ShareDialog.tsx";
import { useApp } from "#app/state/useApp.ts";
import { AskedTour } from "#app/welcome/Tour.tsx";

export function Dialogs() {
  const dialog = useApp((state) => state.transient.dialog);
  const ready = useApp((state) => state.dataset !== null);
  const dropping = useApp((state) => state.transient.dropping);
  return (
    <>
      {dialog === "palette" && <Palette />}
      {dialog === "export" && ready && <ExportDialog />}
      {dialog === "share" && ready && <ShareDialog />}
      {dialog === "papers" && <OwnPapersDialog />}
      {dialog === null && <AskedTour />}
      {dropping && <DropNotice />}
      {dialog === "help" && <HelpDialog />}
    </>
  );
}
