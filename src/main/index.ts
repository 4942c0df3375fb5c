import { app } from "electron";
import { createMainWindow } from "./windows/create-window.ts";

app.whenReady().then(createMainWindow);
