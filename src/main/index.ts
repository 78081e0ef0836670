/** The Electron shell starts here; its parts are in electron/. */
import { startElectron } from './electron/start.ts';

startElectron();
