/** One text of the delivery in web storage. Its methods never throw; `createSavedText` in `session/saved-text.ts` creates one. */
export interface SavedDeliveryText {
  read(): string | null
  write(text: string): void
  erase(): void
}

/**
 * The texts of the delivery in web storage:
 *
 * - `out`: results that wait, where the option `save` stores the answers
 * - `contact`: contacts that wait, never on the device but only in this tab
 * - `sent`: the record of what was sent, where the option `save` stores the answers
 */
export type DeliveryTextName = 'out' | 'contact' | 'sent'

/** Milliseconds after which an undelivered message is discarded: a result is only useful on the same day. */
export const MESSAGE_LIFETIME_MS = 24 * 60 * 60 * 1000
