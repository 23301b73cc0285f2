// The families of page and map (fonts.css), each with the system's own for what they lack.
export const SANS =
  '"Public Sans Variable", ui-sans-serif, system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif';
/** Italic only. */
export const SERIF = '"Lora Variable", "Iowan Old Style", Palatino, "Noto Serif", "DejaVu Serif", Georgia, serif';
