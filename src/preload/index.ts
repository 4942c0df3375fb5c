import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { Bridge } from "../contract/bridge.ts";
import type { EventName, Events } from "../contract/channels.ts";
import { askWire, eventWire } from "../contract/wire.ts";

const bridge: Bridge = {
  ask: (channel, request, id) => ipcRenderer.invoke(askWire, channel, request, id),
  on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => {
    const wire = eventWire(event);
    // The event object carries the sender, which would hand ipcRenderer to the page.
    const forward = (_event: IpcRendererEvent, payload: Events[E]): void => listener(payload);
    ipcRenderer.on(wire, forward);
    return () => {
      ipcRenderer.removeListener(wire, forward);
    };
  },
};

contextBridge.exposeInMainWorld("tandem", bridge);
