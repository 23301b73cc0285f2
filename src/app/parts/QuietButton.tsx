// One of the quiet buttons in a row of actions, on a page or in a panel.
import { Button, type ButtonProps } from "@mantine/core";
import type { LucideIcon } from "lucide-react";
import type { ComponentPropsWithoutRef } from "react";

interface Props extends Omit<ButtonProps, "leftSection">, Omit<ComponentPropsWithoutRef<"button">, keyof ButtonProps> {
  readonly icon?: LucideIcon;
}

/** `size` is `compact-sm` on pages; panels and bars that are narrow take `compact-xs`. */
export function QuietButton({ icon: Icon, ...rest }: Props) {
  const look = { size: "compact-sm", variant: "default" };
  return <Button {...look} {...(Icon && { leftSection: <Icon size={13} aria-hidden /> })} {...rest} />;
}
