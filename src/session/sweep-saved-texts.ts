import { attempt } from '../lib/attempt'
import { unexpiredText } from './saved-text'
import { KEY_PREFIX, type SaveMode, savedSessionKey, webStorages } from './web-storage'

/**
 * Removes what must not stay in web storage any longer: on the device every expired text of this widget, of whichever
 * check; and of this check the answers to other versions of the instrument, and what another value of the option `save`
 * has left. Keys of the page are not read.
 */
export function sweepSavedTexts(instance: string, instrument: { id: string; version: string }, save: SaveMode): void {
  const ownKey = savedSessionKey(instance, instrument)
  const versionPrefix = savedSessionKey(instance, { ...instrument, version: '' })
  const deliveryKeys = ['out', 'contact', 'sent'].map(name => `${KEY_PREFIX}${instance}:${name}`)
  // Not `entries()`, which Prototype.js replaces.
  webStorages.forEach((storage, index) => {
    attempt(() => {
      const isOnDevice = index > 0
      const isLeftByOtherSave = save === 'none' || (isOnDevice && save === 'tab')
      for (const key of Object.keys(storage())) {
        if (!key.startsWith(KEY_PREFIX)) continue
        const isAnswers = key.startsWith(versionPrefix)
        if (
          (isOnDevice && unexpiredText(storage().getItem(key) ?? '') === null) ||
          (isAnswers && key !== ownKey) ||
          (isLeftByOtherSave && (isAnswers || deliveryKeys.includes(key)))
        )
          storage().removeItem(key)
      }
    })
  })
}
