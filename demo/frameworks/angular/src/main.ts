import 'readiness-check/auto'
import { bootstrapApplication } from '@angular/platform-browser'
import { App } from './app'

bootstrapApplication(App).catch(fault => console.error(fault))
