import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core'
import type { EventDetails } from 'readiness-check'

@Component({
  selector: 'app-root',
  // Without it Angular takes an element with a hyphen for a component that it does not know.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>AI governance</h1>
      <p>
        <button type="button" (click)="shown.set(!shown())">{{ shown() ? 'Hide' : 'Show' }} the check</button>
        <button type="button" (click)="accent.set('#c05')">Another colour</button>
      </p>
      @if (shown()) {
        <readiness-check
          instance="governance"
          [accent]="accent()"
          [headingLevel]="3"
          context-plan="pro"
          (readiness-complete)="finish($event)"
        ></readiness-check>
      }
      <output>{{ said() }}</output>
    </main>
  `,
})
export class App {
  protected readonly shown = signal(true)
  protected readonly accent = signal('#0a5')
  protected readonly said = signal('No result yet')

  protected finish({ detail }: CustomEvent<EventDetails['readiness-complete']>) {
    this.said.set(`You stand at: ${detail.result.band?.name ?? 'it does not apply'}`)
  }
}
