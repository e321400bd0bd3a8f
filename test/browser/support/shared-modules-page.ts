/** Puts the table of modules that the tag's file shares with its chunks on a test's page. `pdf-page.ts` bundles this file. */
import { sharedModules } from '../../../src/chunks/shared-modules'

Object.assign(window, { sharedModules })
