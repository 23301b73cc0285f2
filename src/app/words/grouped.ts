// Whole numbers as English writes them, "12,345". The browser's own way takes some 60 ms before its
// first number, and that is when the map is to appear.
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
