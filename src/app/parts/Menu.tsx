// A menu: a button and, while it is open, a list of lines beside it. There and gone at once, with the
// focus on its first line, so that the next key does not go elsewhere. Arrows, Home and End walk, Tab
// and Escape leave; the guard (focusGuard.ts) gives the focus back to the button.
import {
  type ButtonHTMLAttributes,
  createContext,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { takeFocus } from "#app/frame/focusGuard.ts";
import styles from "#app/parts/Menu.module.css";

/** What opens a menu: put on its button. */
export interface MenuOpener {
  readonly "aria-haspopup": "menu";
  readonly "aria-expanded": boolean;
  readonly onClick: () => void;
}

interface Props {
  readonly place: "below-start" | "below-end" | "above-end";
  readonly width: number;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly button: (opener: MenuOpener) => ReactElement;
  readonly children: ReactNode;
}

const Close = createContext<() => void>(() => undefined);

export function Menu({ place, width, opened, onChange, button, children }: Props) {
  const anchor = useRef<HTMLSpanElement>(null);
  const toggle = () => onChange(!opened);
  const close = () => onChange(false);
  return (
    <span ref={anchor} className={styles["anchor"]}>
      {button({ "aria-haspopup": "menu", "aria-expanded": opened, onClick: toggle })}
      {opened && (
        <Close value={close}>
          <Lines anchor={anchor.current} place={place} width={width} close={close}>
            {children}
          </Lines>
        </Close>
      )}
    </span>
  );
}

const GAP = 6;

interface LinesProps extends Pick<Props, "place" | "width" | "children"> {
  readonly anchor: HTMLElement | null;
  readonly close: () => void;
}

function Lines({ anchor, place, width, close, children }: LinesProps) {
  const list = useRef<HTMLDivElement>(null);
  // the span itself has no box: its button has
  const [box] = useState(() => anchor?.firstElementChild?.getBoundingClientRect());
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !list.current?.contains(target) && !anchor?.contains(target)) close();
    };
    window.addEventListener("pointerdown", leave, true);
    window.addEventListener("resize", close);
    return () => {
      window.removeEventListener("pointerdown", leave, true);
      window.removeEventListener("resize", close);
    };
  });
  if (box === undefined) return null;
  const { top, bottom, left, right } = box;
  const style = {
    width,
    ...(place === "above-end" ? { bottom: innerHeight - top + GAP } : { top: bottom + GAP }),
    ...(place === "below-start"
      ? { left: Math.max(GAP, Math.min(left, innerWidth - width - GAP)) }
      : { right: Math.max(GAP, innerWidth - right) }),
    maxHeight: place === "above-end" ? top - 2 * GAP : innerHeight - bottom - 2 * GAP,
  };
  return createPortal(
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      className={styles["list"]}
      style={style}
      onKeyDown={(event) => walk(event, close)}
    >
      {children}
    </div>,
    document.body,
  );
}

function walk(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role^=menuitem]:not(:disabled)")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[event.key];
  if (to !== undefined) items.at(to === items.length ? 0 : to)?.focus();
  else if (event.key === "Escape" || event.key === "Tab") close();
  else return;
  event.preventDefault();
}

interface ItemProps extends Pick<ButtonHTMLAttributes<HTMLButtonElement>, "disabled" | "onClick"> {
  /** Has the focus when the menu opens. */
  readonly first?: boolean;
  readonly icon?: ReactNode;
  /** At the end of the line. */
  readonly note?: ReactNode;
  /** One of several of which one holds: whether it is this. */
  readonly checked?: boolean;
  /** Whether the menu stays when it is chosen. */
  readonly stays?: boolean;
  readonly testId?: string | undefined;
  readonly children: ReactNode;
}

export function MenuItem({ first = false, icon, note, checked, stays = false, testId, children, ...own }: ItemProps) {
  const close = useContext(Close);
  return (
    <button
      ref={first ? takeFocus : null}
      type="button"
      role={checked === undefined ? "menuitem" : "menuitemradio"}
      {...(checked === undefined ? {} : { "aria-checked": checked })}
      tabIndex={-1}
      className={styles["item"]}
      disabled={own.disabled}
      onClick={(event) => {
        if (!stays) close();
        own.onClick?.(event);
      }}
      data-testid={testId}
    >
      {icon !== undefined && <span className={styles["icon"]}>{icon}</span>}
      <span className={styles["text"]}>{children}</span>
      {note}
    </button>
  );
}

export const MenuLabel = ({ children }: { children: ReactNode }) => <div className={styles["label"]}>{children}</div>;
