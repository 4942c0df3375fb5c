import type { EventName } from "./channels.ts";

/** The one channel of Electron's own that questions travel on; the contract's channel is its first argument. */
export const askWire = "tandem:ask";

/** The channel of Electron's own that an event travels on. */
export const eventWire = (event: EventName): string => `tandem:event:${event}`;
