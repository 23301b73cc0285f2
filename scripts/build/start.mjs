// Serves the explorer and opens it where there is a program to open pages with; elsewhere the
// address that Vite prints is enough. Plain JavaScript on Vite alone: it runs before anything else.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { createServer } from "vite";

/** On Linux Vite opens pages with xdg-open, which servers and containers lack. */
function canOpenPages() {
  if (process.platform !== "linux") return true;
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, "xdg-open"), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const server = await createServer({ server: { open: canOpenPages() } });
await server.listen();
server.printUrls();
server.bindCLIShortcuts({ print: true });
