// A command as a line of a menu.
import type { LucideIcon } from "lucide-react";
import { MenuItem } from "#app/parts/Menu.tsx";
import { COMMANDS, type CommandId } from "#app/state/commands.ts";
import { strings } from "#app/words/strings.ts";

interface Props {
  readonly id: CommandId;
  readonly icon: LucideIcon;
  /** Takes the focus when the menu opens. */
  readonly first?: boolean;
  readonly disabled?: boolean;
  readonly testId?: string;
}

export function CommandItem({ id, icon: Icon, first = false, disabled = false, testId }: Props) {
  return (
    <MenuItem
      first={first}
      icon={<Icon size={14} aria-hidden />}
      onClick={COMMANDS[id].run}
      disabled={disabled}
      testId={testId}
    >
      {strings.commands[id]}
    </MenuItem>
  );
}
