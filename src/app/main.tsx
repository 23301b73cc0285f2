// The page's first line: reads the address, mounts the app, opens the dataset.
import "@mantine/core/styles.css";
import "#app/styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "#app/App.tsx";
import { installHandle } from "#app/handle.ts";
import { openFirst, openWanted } from "#app/opening.ts";
import { takeFiles } from "#app/ownPapers.ts";
import { keepFocus } from "#app/regions.ts";
import { listenToKeys } from "#app/shortcuts.ts";
import { amendView, setPassing, store, viewOf } from "#app/state.ts";
import { currentView, onAddress } from "#browser/addressBar.ts";
import { onDrop } from "#browser/givenFiles.ts";
import { isEmbedded } from "#view/embedding.ts";

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
if (!isEmbedded(viewOf(store.getState())))
  onDrop(
    (dropping) => {
      if (dropping !== store.getState().passing.dropping) setPassing({ dropping });
    },
    (files) => void takeFiles(files),
  );
installHandle();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void openFirst();
