/** The bridge of an Electron window: a few channels behind named functions. Nothing of Electron itself reaches the page. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels, type PreloadBridge } from '../contract/preload-bridge.ts';

/** The renderer reads every answer by the contract. */
const invoke = ipcRenderer.invoke.bind(ipcRenderer) as (channel: string, ...given: unknown[]) => Promise<never>;

const bridge: PreloadBridge = {
  call: (id, name, request) => invoke(channels.call, id, name, request),
  stop: (id) => ipcRenderer.send(channels.stop, id),
  listen: (handler) => {
    ipcRenderer.on(channels.event, (_event, told: unknown) => handler(told));
  },
  chooseFile: (options) => invoke(channels.choose, options),
  takeFile: async (file) => {
    // Only a file that the user dropped or pasted has a path; a page cannot make one up.
    const dropped = file as File;
    const path = webUtils.getPathForFile(dropped);
    if (path !== '') return invoke(channels.takePath, path);
    return invoke(channels.takeBytes, dropped.name, new Uint8Array(await dropped.arrayBuffer()));
  },
  saveFile: (handle) => invoke(channels.save, handle),
};

contextBridge.exposeInMainWorld('briefingDesk', bridge);
