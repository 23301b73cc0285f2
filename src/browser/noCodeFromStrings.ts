// The policy of the page forbids code from strings: zod need not try. It comes late, with the parts
// that read an audit or export, and finds here what `config({ jitless: true })` would tell it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
