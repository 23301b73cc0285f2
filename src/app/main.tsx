// The page's first line: reads the address, mounts the app, opens the dataset.
import "#browser/noCodeFromStrings.ts";
import "#app/styles/mantineStyles.ts";
import "#app/styles/fonts.css";
import "#app/styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "#app/frame/App.tsx";
import { keepFocus } from "#app/frame/focusGuard.ts";
import { fetchRestForPerson } from "#app/frame/late.tsx";
import { hasUnsavedWork, takeFiles } from "#app/ownPapers/ownPapers.ts";
import { installHandle } from "#app/state/handle.ts";
import { openFirst, openWanted } from "#app/state/opening.ts";
import { listenToKeys } from "#app/state/shortcuts.ts";
import { amendView, setTransient, store, viewOf } from "#app/state/state.ts";
import { SANS, SERIF } from "#app/styles/fonts.ts";
import { faultStrings } from "#app/words/faultStrings.ts";
import { currentView, onAddress } from "#browser/addressBar.ts";
import { onDrop } from "#browser/givenFiles.ts";
import { guardSinks } from "#browser/trustedTypes.ts";
import { isEmbedded } from "#view/state/embedding.ts";

guardSinks();
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");
amendView(currentView());
onAddress((view) => {
  const before = viewOf(store.getState());
  amendView(view);
  if (view.dataset !== before.dataset || view.carried !== before.carried) void openWanted();
});
listenToKeys();
keepFocus();
fetchRestForPerson();
if (!isEmbedded(viewOf(store.getState())))
  onDrop(
    (dropping) => {
      if (dropping !== store.getState().transient.dropping) setTransient({ dropping });
    },
    (files) => void takeFiles(files),
  );
window.addEventListener("beforeunload", (event) => {
  if (hasUnsavedWork()) event.preventDefault();
});
// what no one foresaw is told: a part that cannot be fetched any more, a fault of the program
window.addEventListener("unhandledrejection", ({ reason }) => {
  const detail = reason instanceof Error ? reason.message : String(reason);
  const isPart = /dynamically imported module|importing a module script/i.test(detail);
  const issue = isPart
    ? { message: faultStrings.partNotLoaded }
    : { message: faultStrings.unforeseen(detail), hint: faultStrings.unforeseenHint };
  setTransient({ issues: [...store.getState().transient.issues, { code: "app/fault", severity: "error", ...issue }] });
});
installHandle();
document.documentElement.style.setProperty("--sans", SANS);
document.documentElement.style.setProperty("--serif", SERIF);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void openFirst();
