// All that random cases try to break.
import { INTAKE_PROPERTIES } from "./intakeProperties.ts";
import { OPENED_PROPERTIES } from "./openedProperties.ts";
import type { FuzzProperty } from "./property.ts";

export const PROPERTIES: readonly FuzzProperty[] = [...INTAKE_PROPERTIES, ...OPENED_PROPERTIES];
