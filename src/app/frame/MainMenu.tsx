// The menu at the end of the header: ways out, ways in, help and theme.
import { ActionIcon } from "@mantine/core";
import { Download, FileOutput, FilePlus2, FolderOpen, HelpCircle, Menu as MenuIcon, Share2 } from "lucide-react";
import { useState } from "react";
import { CommandItem } from "#app/parts/CommandItem.tsx";
import { Menu, MenuItem, MenuLabel } from "#app/parts/Menu.tsx";
import { perform } from "#app/state/actions.ts";
import { useApp, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { THEMES } from "#view/state/viewState.ts";

export function MainMenu() {
  const ready = useApp((state) => state.dataset !== null);
  const [opened, setOpened] = useState(false);
  return (
    <Menu
      place="below-end"
      width={240}
      opened={opened}
      onChange={setOpened}
      button={(opener) => (
        <ActionIcon aria-label={strings.menu} data-testid="menu" {...opener}>
          <MenuIcon size={17} aria-hidden />
        </ActionIcon>
      )}
    >
      <CommandItem id="exportVisible" icon={Download} first />
      <CommandItem id="exportAs" icon={FileOutput} />
      <CommandItem id="share" icon={Share2} disabled={!ready} testId="share" />
      <CommandItem id="yourPapers" icon={FilePlus2} testId="your-papers" />
      <CommandItem id="openFile" icon={FolderOpen} />
      <CommandItem id="help" icon={HelpCircle} />
      <ThemeItems />
    </Menu>
  );
}

function ThemeItems() {
  const theme = useView((view) => view.theme);
  return (
    <>
      <MenuLabel>{strings.theme}</MenuLabel>
      {THEMES.map((id) => (
        <MenuItem key={id} checked={theme === id} onClick={() => perform("theme", id)} note={theme === id ? "✓" : null}>
          {strings.themes[id]}
        </MenuItem>
      ))}
    </>
  );
}
