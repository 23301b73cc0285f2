// The policy of the page forbids code from strings: zod need not try. Imported first, since schemas
// ask when they are made.
import { config } from "zod/v4/core";

config({ jitless: true });
