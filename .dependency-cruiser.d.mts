export const CORE_ROOMS: readonly string[];
