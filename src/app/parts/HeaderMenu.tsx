// A menu of the header and a command as a line of it. There and gone at once, with the focus on its
// first line, so that the next key does not go elsewhere; Tab leaves it.
import { Menu } from "@mantine/core";
import type { LucideIcon } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { takeFocus } from "#app/frame/focusGuard.ts";
import { COMMANDS, type CommandId } from "#app/state/commands.ts";
import { strings } from "#app/words/strings.ts";

interface Props {
  readonly position: "bottom-start" | "bottom-end";
  readonly width: number;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  /** The button that opens it. */
  readonly target: ReactNode;
  readonly children: ReactNode;
}

export function HeaderMenu({ position, width, opened, onChange, target, children }: Props) {
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Tab") return;
    event.preventDefault();
    onChange(false);
  };
  return (
    <Menu
      position={position}
      shadow="md"
      width={width}
      opened={opened}
      onChange={onChange}
      trapFocus={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown onKeyDown={leave}>{children}</Menu.Dropdown>
    </Menu>
  );
}

interface CommandItemProps {
  readonly id: CommandId;
  readonly icon: LucideIcon;
  /** Takes the focus when the menu opens. */
  readonly first?: boolean;
  readonly disabled?: boolean;
  readonly testId?: string;
}

/** A command as a line of a menu. */
export function CommandItem({ id, icon: Icon, first = false, disabled = false, testId }: CommandItemProps) {
  return (
    <Menu.Item
      ref={first ? takeFocus : null}
      leftSection={<Icon size={14} aria-hidden />}
      onClick={COMMANDS[id].run}
      disabled={disabled}
      data-testid={testId}
    >
      {strings.commands[id]}
    </Menu.Item>
  );
}
