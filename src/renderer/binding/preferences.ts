import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { AppInfo, Platform, Settings } from "../platform/bridge.ts";

/** What this installation is and how its user set it up. */
export interface Preferences {
  readonly store: StoreApi<AppInfo>;
  /** Stores some settings; they hold at once. Rejects where main could not keep them, and then the old ones hold. */
  save(settings: Partial<Settings>): Promise<void>;
}

/** The preferences as main keeps them. */
export function createPreferences(platform: Platform, info: AppInfo): Preferences {
  const store = createStore<AppInfo>(() => info);
  return {
    store,
    async save(settings) {
      const before = store.getState().settings;
      store.setState({ settings: { ...before, ...settings } });
      try {
        store.setState({ settings: await platform.ask("app.saveSettings", settings) });
      } catch (error) {
        store.setState({ settings: before });
        throw error;
      }
    },
  };
}

/** Carries the window's preferences to its components. */
export const PreferencesContext = createContext<Preferences | null>(null);

/** The window's preferences. Throws outside a provider. */
export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error("A component outside <PreferencesContext>.");
  return preferences;
}

/** What this installation is and how it is set up, kept up to date. */
export const useAppInfo = (): AppInfo => useStore(usePreferences().store);
