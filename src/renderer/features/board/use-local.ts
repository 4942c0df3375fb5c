import { useStore } from "zustand";
import { type BoardLocal, boardLocal } from "./board-local.ts";

/** Subscribes to a part of what the board holds for itself. */
export const useLocal = <T>(select: (state: BoardLocal) => T): T => useStore(boardLocal, select);
