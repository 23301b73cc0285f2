// Mantine in our own clothes: its components take our tokens, type and corners.
import { createTheme, type MantineColorsTuple } from "@mantine/core";
import { strings } from "#app/words/strings.ts";

/** Burnt sienna, from pale to dark; the accent of both themes lies on it. */
const sienna: MantineColorsTuple = [
  "#fbf0e8",
  "#f6e0cf",
  "#f0c8a8",
  "#f0a572",
  "#dd8647",
  "#c0662c",
  "#a34e1d",
  "#8f4115",
  "#8a3b12",
  "#5f270b",
];

export const mantineTheme = createTheme({
  primaryColor: "sienna",
  colors: { sienna },
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  fontFamily: "var(--sans)",
  headings: { fontFamily: "var(--serif)", fontWeight: "600" },
  defaultRadius: "sm",
  fontSizes: { xs: "11px", sm: "12px", md: "13px", lg: "15px", xl: "19px" },
  cursorType: "pointer",
  components: {
    // the line of a dialog is no second banner of the page, and its cross has a name; the page
    // behind it is inert and the focus has its guard, who does not come a moment late as Mantine's
    // does
    Modal: {
      defaultProps: {
        ...{ trapFocus: false, returnFocus: false, transitionProps: { duration: 0 } },
        attributes: { header: { role: "presentation" } },
        closeButtonProps: { "aria-label": strings.close },
        styles: { title: { font: "italic 600 19px / 1.3 var(--serif)" } },
      },
    },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
  },
});
