/** German texts of the views after the result, and long texts. The glossary for translators is at the top of `de.ts`. */

const depth = {
  fromReload: 'Von Ihrem früheren Besuch.',
  fromLink: 'Aus einem Link geöffnet. Das sind nicht Ihre Antworten.',
  fromFile: 'Aus einer Datei geöffnet.',
  fromFileOf: 'Aus einer Datei vom {date} geöffnet.',
  fromTrial: 'Ein Versuch',
  trialBand: '{band}, {score}. Ihres bleibt: {own}, {ownScore}.',
  takeYourself: 'Den Check selbst machen',
  putBack: 'Zurück zu Ihrem eigenen',
  putTrialBack: 'Zurücknehmen',
  adoptFile: 'Mit diesen Antworten weitermachen',
  adoptTrial: 'Diese Antworten behalten',
  otherVersion: 'Beantwortet in Version {version}, neu ausgewertet in {present}.',
  added: 'Seitdem neu und nicht beantwortet: {topics}.',
  dropped: 'Antworten, die nicht mehr passen: {n}.',

  linkBand: 'Der Link sagt',
  linkBandText:
    'Dieser Link enthält nur die Stufe. Er enthält keine Antworten; nichts hier kann sie bestätigen oder zeigen, wie sie zustande kam.',
  linkFault: 'Dieser Link lässt sich nicht öffnen',
  linkFaultText: 'Was Sie hier hatten, ist unverändert.',

  buildsOn: 'Setzt voraus',
  inPlace: '{topic} (vorhanden)',

  up: 'Was Sie auf „{band}“ brächte',
  upText: 'So viele andere Antworten genügen dafür: {n}. Es zählt, was ist, nicht, was geplant ist.',
  upFrom: 'Jetzt',
  upTo: 'Dann',
  upUnknown: 'Nicht bekannt',
  upNone: 'Noch bringt keine bessere Antwort auf eine Frage hier Sie weiter hinauf.',
  upTop:
    'Sie stehen auf der höchsten Stufe. Um dort zu bleiben, halten Sie am Laufen, was da ist, und heben Sie die Nachweise auf.',
  upTry: 'Diese Antworten ausprobieren',
  upBusy: 'Wird berechnet …',

  map: 'Abschnitt für Abschnitt',
  mapText:
    'Jeder Abschnitt und jede Maßnahme aus Anhang A, so weit Ihre Antworten reichen. Was nicht genügt, öffnet seine Lücke.',
  mapClauses: 'Abschnitte',
  mapControls: 'Anhang A, nach Zielen der Maßnahmen',
  mapControlsText: 'Maßnahmen dürfen mit Begründung wegbleiben.',
  mapCount: '{state}: {n}',
  'state-good': 'Gut',
  'state-part': 'Teilweise',
  'state-missing': 'Fehlt',
  'state-unknown': 'Nicht bekannt',
  'state-not-asked': 'Nicht gefragt',
  'state-not-applicable': 'Weggelassen',

  why: 'Warum diese Stufe',
  whyScore: 'Nach Ihren Antworten sind {score} dessen vorhanden, was gilt. „{band}“ beginnt bei {from}.',
  whyNext: '„{band}“ beginnt bei {from}.',
  whyHeld: 'Gehalten bei „{band}“',
  whyCertainty: 'Bekannt, nach Gewicht: {known}. Nötig sind mindestens {least}.',
  whyConflicts:
    'Antworten, die nicht zusammenpassen, ändern keine Zahl. Sie stehen oben, mit einem Weg, sie zu ändern.',
  sure: 'Wie sicher das ist',
  sureAll: 'Jede Antwort ist bekannt. Die Stufe stützt sich auf alle.',
  sureMost:
    '{known} dessen, was zählt, sind bekannt, genug, um sich auf die Stufe zu verlassen. Nicht bekannte Antworten: {n}.',
  sureFew:
    '{known} dessen, was zählt, sind bekannt, zu wenig, um sich auf die Stufe zu verlassen. Nicht bekannte Antworten: {n}.',
  points: 'Jede Antwort und ihre Punkte',
  pointsText:
    'Alle Punkte zusammen sind 100. Was nicht bekannt ist, bringt keine, und was nicht zutrifft, zählt auf keiner Seite.',
  pointsOf: '{gained} von {all}',
  pointsOut: 'Weggelassen',
  notAnswered: 'Nicht beantwortet',

  trial: 'Andere Antworten ausprobieren',
  trialText:
    'Sehen Sie, wie sich Stufe und Lücken bewegen. Ihre eigenen Antworten bleiben, bis Sie den Versuch behalten.',
  trialOpen: 'Alle Antworten, hier zu ändern',
  trialChanged: 'Ihre: {answer}',

  take: 'Mitnehmen',
  takeText: 'Alles entsteht in diesem Browser. Dafür wird nichts gesendet.',
  downloadPdf: 'PDF herunterladen',
  pdfAnswers: 'Die Antworten in das PDF aufnehmen',
  pdfBusy: 'Das PDF entsteht',
  pdfStop: 'Anhalten',
  pdfFailed: 'Das PDF ließ sich hier nicht erstellen. Drucken Sie den Bericht, oder kopieren Sie ihn als Text.',
  pdfScript:
    'Die Schrift des PDF hat diese Schriftzeichen nicht. Beim Drucken stimmen sie, und der Druck lässt sich als PDF speichern.',
  pdfLetters: 'Diese Zeichen fehlen in der Schrift des PDF: {letters}. Beim Drucken erscheinen sie alle.',
  print: 'Drucken',
  copyText: 'Als Text kopieren',
  saveFile: 'Als Datei speichern',
  saveFileText: 'Ihre Antworten und das Ergebnis, um sie hier wieder zu öffnen oder später zu vergleichen.',
  copyLink: 'Link kopieren',
  linkAnswers: 'Die Antworten mitgeben',
  linkWith:
    'Dieser Link enthält die Antworten, als Code. Wer ihn hat, kann sie und das Ergebnis sehen. Browser senden diesen Teil einer Adresse an keinen Server, aber Skripte einer Seite können ihn lesen.',
  linkWithout:
    'Dieser Link enthält die Stufe und die Version der Fragen. Die einzelnen Antworten lassen sich aus ihm nicht erkennen, und niemand kann mit ihm die Stufe bestätigen.',
  linkNone:
    'Es gibt keine Stufe für einen Link. Er kann nur die Antworten enthalten: Geben Sie sie mit, wenn Sie einen möchten.',
  linkField: 'Der Link',
  openFile: 'Ein gespeichertes Ergebnis öffnen',
  openFileText: 'Oder legen Sie die Datei hier ab.',
  compare: 'Mit einer Datei vergleichen',
  compareText: 'Eine Datei mit dem gezeigten Ergebnis, oder zwei Dateien miteinander.',

  copied: 'Kopiert.',
  copyBlocked: 'Ihr Browser lässt diese Seite nicht kopieren. Markieren Sie den Text, und kopieren Sie ihn selbst.',
  saved: 'Gespeichert als {name}. Nichts angekommen? Dann kopieren Sie es als Text.',
  savedPdf: 'Gespeichert als {name}. Nichts angekommen? Dann drucken Sie den Bericht.',
  saveBlocked:
    'Ihr Browser lässt diese Seite keine Datei speichern. Markieren Sie den Text, und legen Sie ihn in einer eigenen Datei ab.',
  printBlocked:
    'Ihr Browser lässt diese Seite nicht drucken. Markieren Sie den Text, und drucken Sie ihn anderswo, oder speichern Sie das Ergebnis als Datei.',
  showText: 'Als Text zeigen',
  asText: 'Das Ergebnis als Text',
  fileAsText: 'Die Datei als Text',
  hide: 'Verbergen',
  notRead: 'Diese Datei lässt sich nicht lesen.',
  twoAtMost: 'Wählen Sie eine Datei oder zwei.',

  compared: 'Damals und jetzt',
  now: 'Jetzt',
  thenUndated: 'Damals',
  band: 'Stufe',
  inAll: 'Vorhanden',
  gapsCount: 'Lücken',
  none: 'Keine',
  rose: 'höher',
  fell: 'niedriger',
  even: 'wie zuvor',
  improved: 'Verbessert',
  slipped: 'Zurückgefallen',
  closed: 'Geschlossene Lücken',
  opened: 'Neue Lücken',
  left: 'Nicht mehr gefragt',
  joined: 'Neu gefragt',
  sameAll: 'Keine Antwort hat ihre Stufe geändert.',
  move: '{topic}: {from}, jetzt {to}',
  closeComparison: 'Vergleich schließen',
  'doubt-other-version':
    'Die beiden wurden in verschiedenen Versionen beantwortet. Was neu ist, zählt dort als nicht bekannt.',
  'doubt-other-route': 'Es galten verschiedene Fragen; die Zahlen sagen wenig darüber, wie weit sich etwas bewegt hat.',
  'doubt-not-judged': 'Zu einem der Zeitpunkte galt nichts; es gibt keine Stufe zum Vergleichen.',
}

const pdf = {
  'pdf.title': '{name}: Stand der Dinge',
  'pdf.date': 'Ergebnis vom {date}',
  'pdf.page': '{n} von {of}',
  'pdf.shownFirst': 'Die ersten {n} von {of} Lücken. Alle folgen.',
  'pdf.gap': 'Lücke',
  'pdf.gapsText':
    'In der Reihenfolge, die am meisten hilft, je mit dem ersten Schritt und dem, was zeigt, dass er getan ist.',
  'pdf.map': 'Abschnitt für Abschnitt',
  'pdf.mapText': 'Wo jede Anforderung steht, nach Ihren Antworten.',
  'pdf.good': 'Gut',
  'pdf.part': 'Teilweise',
  'pdf.missing': 'Fehlt',
  'pdf.unknown': 'Nicht bekannt',
  'pdf.not-asked': 'Nicht gefragt',
  'pdf.not-applicable': 'Trifft nicht zu',
  'pdf.answers': 'Ihre Antworten',
  'pdf.noAnswer': 'Nicht beantwortet',
  'pdf.about': 'Über diesen Bericht',
  'pdf.made':
    'Fragen und Bewertung {instrument}, {hash}. In Ihrem Browser erstellt mit Check {check}; Ihre Antworten wurden dafür nirgendwohin gesendet.',
}

const references = {
  'reference.4': 'Kontext',
  'reference.5': 'Führung',
  'reference.6': 'Planung',
  'reference.7': 'Unterstützung',
  'reference.8': 'Betrieb',
  'reference.9': 'Bewertung',
  'reference.10': 'Verbesserung',
  'reference.A.2': 'Leitlinien',
  'reference.A.3': 'Interne Organisation',
  'reference.A.4': 'Ressourcen',
  'reference.A.5': 'Folgen',
  'reference.A.6': 'Lebenszyklus',
  'reference.A.7': 'Daten',
  'reference.A.8': 'Informationen für andere',
  'reference.A.9': 'Nutzung',
  'reference.A.10': 'Dritte',
  'reference.4.1': 'Ihre Organisation, ihr Umfeld und ihre Rollen bei KI',
  'reference.4.2': 'Interessierte Parteien und was sie verlangen',
  'reference.4.3': 'Anwendungsbereich des KI-Managements',
  'reference.4.4': 'Das KI-Management, eingerichtet und gepflegt',
  'reference.5.1': 'Führung und Einsatz der Leitung',
  'reference.5.2': 'KI-Leitlinie',
  'reference.5.3': 'Rollen, Zuständigkeiten und Befugnisse',
  'reference.6.1.1': 'Risiken und Chancen, mit Risikokriterien',
  'reference.6.1.2': 'Wie KI-Risiken beurteilt werden',
  'reference.6.1.3': 'Wie KI-Risiken behandelt werden, und die Erklärung zur Anwendbarkeit',
  'reference.6.1.4': 'Wie die Folgen von KI-Systemen abgeschätzt werden',
  'reference.6.2': 'KI-Ziele und Pläne, sie zu erreichen',
  'reference.6.3': 'Planung von Änderungen',
  'reference.7.1': 'Mittel',
  'reference.7.2': 'Kompetenz',
  'reference.7.3': 'Bewusstsein',
  'reference.7.4': 'Kommunikation',
  'reference.7.5': 'Dokumentierte Information',
  'reference.8.1': 'Betrieb, geplant und gesteuert',
  'reference.8.2': 'KI-Risiken beurteilt',
  'reference.8.3': 'KI-Risiken behandelt',
  'reference.8.4': 'KI-Folgen abgeschätzt',
  'reference.9.1': 'Beobachten, Messen und Auswerten',
  'reference.9.2': 'Internes Audit',
  'reference.9.3': 'Managementbewertung',
  'reference.10.1': 'Fortlaufende Verbesserung',
  'reference.10.2': 'Abweichungen und Korrekturmaßnahmen',
  'reference.A.2.2': 'Eine dokumentierte KI-Leitlinie',
  'reference.A.2.3': 'Andere Leitlinien im Einklang damit',
  'reference.A.2.4': 'Geplante Überprüfung der KI-Leitlinie',
  'reference.A.3.2': 'Rollen und Zuständigkeiten für KI',
  'reference.A.3.3': 'Ein Weg für Beschäftigte, Bedenken zu äußern',
  'reference.A.4.2': 'Ressourcen, erfasst nach Lebensphase',
  'reference.A.4.3': 'Daten als Ressource',
  'reference.A.4.4': 'Werkzeuge als Ressource',
  'reference.A.4.5': 'Systeme und Rechenleistung als Ressource',
  'reference.A.4.6': 'Menschen und ihre Kompetenz',
  'reference.A.5.2': 'Ein Verfahren zur Folgenabschätzung',
  'reference.A.5.3': 'Nachweise der Folgenabschätzungen',
  'reference.A.5.4': 'Folgen für Einzelne und Gruppen',
  'reference.A.5.5': 'Folgen für die Gesellschaft',
  'reference.A.6.1.2': 'Ziele für verantwortliche Entwicklung',
  'reference.A.6.1.3': 'Verfahren für verantwortlichen Entwurf und Entwicklung',
  'reference.A.6.2.2': 'Anforderungen und Spezifikation',
  'reference.A.6.2.3': 'Nachweise zu Entwurf und Entwicklung',
  'reference.A.6.2.4': 'Verifizierung und Validierung',
  'reference.A.6.2.5': 'Inbetriebnahme',
  'reference.A.6.2.6': 'Betrieb und Beobachtung',
  'reference.A.6.2.7': 'Technische Unterlagen',
  'reference.A.6.2.8': 'Ereignisprotokolle',
  'reference.A.7.2': 'Verwaltung der Daten für die Entwicklung',
  'reference.A.7.3': 'Beschaffung von Daten',
  'reference.A.7.4': 'Qualität der Daten',
  'reference.A.7.5': 'Herkunft der Daten',
  'reference.A.7.6': 'Aufbereitung der Daten',
  'reference.A.8.2': 'Unterlagen und Informationen für Anwender',
  'reference.A.8.3': 'Ein Weg für Außenstehende, Schäden zu melden',
  'reference.A.8.4': 'Andere über Vorfälle informieren',
  'reference.A.8.5': 'Informationen für interessierte Parteien',
  'reference.A.9.2': 'Verfahren für verantwortliche Nutzung',
  'reference.A.9.3': 'Ziele für verantwortliche Nutzung',
  'reference.A.9.4': 'Vorgesehene Nutzung',
  'reference.A.10.2': 'Aufteilung der Zuständigkeiten zwischen den Beteiligten',
  'reference.A.10.3': 'Lieferanten',
  'reference.A.10.4': 'Kunden',
}

const leaves = {
  declinedNote: 'Ihr Ergebnis wurde nicht gesendet, wie Sie es wollten.',
  sentResult: 'Ergebnis, an {address}',
  sentContact: 'Nachricht, an {address}',
  handedContact: 'Nachricht, an diese Seite',
  counting: '{event}, an die Liste {address} dieser Seite',
  madeAt: 'Erstellt um {time}',
  sentAt: 'Erstellt um {time}, {n}\u00a0× gesendet',
  waiting: 'Wartet. Geht los, sobald die Leitung oder die andere Seite bereit ist.',
  sending: 'Unterwegs …',
  delivered: 'Angekommen',
  unconfirmed: 'Nicht bestätigt. Es wurde gesendet, aber ob es angekommen ist, lässt sich von hier nicht sehen.',
  failed: 'Nicht angekommen',
  stopped: 'Nicht gesendet: Diese Seite hat es angehalten.',
  handedOver: 'An diese Seite übergeben',
  notKept: 'Der Text wird hier nicht aufbewahrt.',
  exactly: 'Genau das hier',
  resend: 'Noch einmal senden',
  erase: 'Nicht senden',

  contact: 'Nachricht an {who}',
  pageOwner: 'den Betreiber dieser Seite',
  contactGoes:
    'Was Sie hier schreiben, geht an {host}, mit dem Satz, dem Sie zustimmen, und, falls Ihr Ergebnis gesendet wurde, mit dessen Nummer. Ihr Ergebnis ist auch ohne das vollständig.',
  contactHanded: 'Was Sie hier schreiben, bekommt diese Seite. Ihr Ergebnis ist auch ohne das vollständig.',
  name: 'Ihr Name',
  email: 'Dienstliche E-Mail-Adresse',
  organisation: 'Organisation, wenn Sie möchten',
  message: 'Nachricht, wenn Sie möchten',
  consent: 'Ich bin einverstanden, dass meine Angaben an {who} gehen und genutzt werden, um mir zu antworten.',
  trap: 'Bitte leer lassen',
  send: 'Senden',
  thanks: 'Danke. Ihre Nachricht ist angekommen.',
  handed: 'Danke. Ihre Nachricht wurde übergeben.',
  perhaps:
    'Nicht bestätigt: Ob Ihre Nachricht angekommen ist, lässt sich von hier nicht sehen. Wenn keine Antwort kommt, senden Sie sie noch einmal, oder schreiben Sie auf anderem Weg.',
  late: 'Ihre Nachricht wartet und geht los, sobald es geht. Bis dahin können Sie sie zurücknehmen.',
  kept: 'Nicht an {host} gesendet: Diese Seite hat Ihre Nachricht behalten und stellt sie vielleicht selbst zu. Was Sie geschrieben haben, steht noch hier.',
  trapped:
    'Noch nicht gesendet: Ein verborgenes Feld war ausgefüllt, vielleicht von einer Erweiterung. Es ist wieder leer. Drücken Sie noch einmal „{send}“.',
  lost: 'Ihre Nachricht ist nicht angekommen. Was Sie geschrieben haben, steht noch hier.',
  mend: 'Bitte berichtigen Sie zuerst:',
  nameMissing: 'Geben Sie Ihren Namen an.',
  emailMissing: 'Geben Sie Ihre E-Mail-Adresse an.',
  emailWrong: 'Geben Sie eine Adresse wie name@firma.de an.',
  tooLong: 'Kürzen Sie das auf {n} Zeichen.',
  consentMissing: 'Stimmen Sie zu, oder lassen Sie das Formular: Ihr Ergebnis gehört Ihnen auch so.',
}

const report = {
  reportTitle: '{name}: Stand der Dinge',
  reportDate: 'Ergebnis vom {date}',
  bandOf: '{band}, {n} von {of}',

  'refused-oversized': 'Das ist zu groß für ein Ergebnis.',
  'refused-damaged':
    'Dieser Link ist abgeschnitten oder wurde unterwegs verändert. Lassen Sie ihn sich noch einmal geben.',
  'refused-newer': 'Das wurde mit einer späteren Version des Checks erstellt.',
  'refused-other-instrument': 'Das ist das Ergebnis eines anderen Checks.',
  'refused-empty': 'Keine der Antworten darin passt zu dem, was hier gefragt wird.',
  'refused-no-json': 'Diese Datei lässt sich nicht lesen. Vielleicht ist sie abgeschnitten.',
  'refused-other-file': 'Diese Datei enthält kein Ergebnis des Checks.',
  'refused-wrong-type': 'Diese Datei wurde verändert und ergibt keinen Sinn mehr.',
  'refused-hostile': 'Diese Datei wurde verändert und enthält, was kein Ergebnis hat.',
  'refused-nested': 'Diese Datei enthält kein Ergebnis des Checks.',
}

const details = {
  'label.good': 'So ist es gut gelöst',
  'label.evidence': 'Woran man es erkennt',
  'label.why': 'Warum es zählt',
  'label.effort': 'Aufwand',
  'label.S': 'Tage',
  'label.M': 'Wochen',
  'label.L': 'Monate',
  'label.owner': 'Meist zuständig',
  'label.euAiAct': 'KI-Verordnung der EU (verwandt, nicht gleichwertig)',
  'label.nistAiRmf': 'NIST AI RMF (verwandt, nicht gleichwertig)',
  'label.article': 'Art. {n}',

  'question.meets.good':
    'Sie können von jedem KI-System sagen, ob Sie es bauen, anderen anbieten oder selbst anwenden. Viele Organisationen tun mehreres. Ein Modell, das Sie trainieren, Daten, die Sie fürs Training verkaufen, ein Produkt mit gekauftem Modell und ein Chat-Assistent bei der Arbeit zählen alle.',
  'question.meets.evidence': 'Eine Liste der KI-Systeme mit Ihrer Rolle bei jedem.',
  'question.hidden.good':
    'Jemand hat nachgesehen. Bürosoftware, Kundensysteme, Bewerbungssoftware und Sicherheitssoftware bringen oft KI mit, und Beschäftigte probieren Assistenten oft aus, bevor jemand darüber entscheidet.',
  'question.hidden.evidence': 'Ein Blick in Einkaufslisten und Versionshinweise, und eine Frage an jedes Team.',
  'question.planned.good':
    'Für den Anfang genügt ein Plan: Was Sie klären, bevor das erste System live geht, kostet weit weniger als das, was Sie danach beheben.',
  'question.planned.evidence': 'Ein Projekt, ein Posten im Budget oder eine Ausschreibung, in der KI vorkommt.',
  'question.adapt.good':
    'Sie wissen, was Sie ändern. Anweisungen, Einstellungen und Filter bestimmen, wie sich ein gekauftes Modell verhält. Eigene Daten, fürs Training, zum Anpassen oder als Quelle von Antworten, bestimmen, was es weiß.',
  'question.adapt.evidence': 'Eine Beschreibung des Produkts, die Gekauftes und Eigenes unterscheidet.',
  'question.existing.good':
    'Managementsysteme können viel gemeinsam nutzen: Lenkung von Dokumenten, Schulungsnachweise, Prüfung von Lieferanten, Audits, Bewertungen, Korrekturmaßnahmen. Punkte bringt das hier nicht, weil nichts davon schon von KI oder ihren Folgen für Menschen handelt, aber es verkürzt den Weg.',
  'question.existing.evidence': 'Ein Zertifikat oder ein internes Handbuch dieses Systems, mit Anwendungsbereich.',

  'question.leadership.good':
    'Eine Person ist für KI zuständig und darf ein System anhalten. Die oberste Leitung entscheidet, gibt Zeit und Geld und sagt das schriftlich.',
  'question.leadership.evidence':
    'Rollenbeschreibungen, Protokolle mit Entscheidungen zu KI, ein Budget oder dafür vorgesehene Stunden.',
  'question.leadership.why':
    'Wo niemand für KI zuständig ist, entscheidet jedes Team für sich, und für spätere Regeln ist auch niemand zuständig.',
  'question.leadership.owner': 'Die oberste Leitung',
  'question.scope.good':
    'Der Anwendungsbereich sagt auf einer Seite, welche KI-Systeme, Bereiche und Standorte Ihr KI-Management umfasst, welche Rolle Sie bei jedem haben und warum etwas fehlt. Interessierte Parteien sind alle, die es angeht: Kunden, Beschäftigte, Behörden, Menschen, über die KI entscheidet.',
  'question.scope.evidence':
    'Ein genehmigter Anwendungsbereich, die Liste der interessierten Parteien mit dem, was sie verlangen, eine Übersicht der Prozesse, die KI steuern.',
  'question.scope.why':
    'Ein Audit misst alles andere am Anwendungsbereich. Ist er vage oder fehlt die KI, auf die es ankommt, trägt nichts, was darauf baut.',
  'question.scope.owner': 'Wer das KI-Management leitet',
  'question.policy.good':
    'Zwei Seiten, die zu Ihrer Organisation passen: wozu KI dient, was sie nicht darf, wer entscheidet, welche anderen Leitlinien gelten. Die Beschäftigten können Ihnen sagen, was das für ihre Arbeit heißt.',
  'question.policy.evidence':
    'Die genehmigte Leitlinie mit Datum, wie sie bekannt gemacht wurde, ein paar Gespräche mit Beschäftigten, der Nachweis der letzten Überprüfung.',
  'question.policy.why':
    'Sie ist der eine Text, an dem sich alle im Haus messen lassen. Eine Vorlage, die niemand liest, lässt vermuten, dass auch der Rest nur Papier ist.',
  'question.policy.owner': 'Die oberste Leitung, mit rechtlichem Rat',
  'question.objectives.good':
    'Wenige Ziele, die sich messen lassen, etwa der Anteil der Antworten, die ein Mensch berichtigt, oder Beschwerden je Gruppe. Jedes hat eine zuständige Person, einen Termin und einen Plan.',
  'question.objectives.evidence':
    'Die Liste der Ziele mit Messgrößen, der Plan, sie zu erreichen, Zahlen über die Zeit.',
  'question.objectives.why': 'Ohne Messgröße kann niemand sagen, ob KI heute besser gesteuert wird als vor einem Jahr.',
  'question.objectives.owner': 'Wer das KI-Management leitet',
  'question.review.good':
    'Mindestens einmal im Jahr sieht sich die oberste Leitung Auditergebnisse, Risiken, Vorfälle, Ziele und Veränderungen an und entscheidet, was mit welchen Mitteln besser werden soll.',
  'question.review.evidence': 'Protokolle, die Eingaben und Entscheidungen zeigen, und was daraus wurde.',
  'question.review.why':
    'Hier erfährt die Leitung, was ist, und hier bekommt Verbesserung ihre Mittel. Ein Zertifizierungsaudit erwartet, dass eine stattgefunden hat.',
  'question.review.owner': 'Die oberste Leitung',

  'question.risk-assessment.good':
    'Eine Methode für alle KI-Systeme. Sie wägt ab, was der Organisation, einzelnen Menschen und der Gesellschaft geschehen kann, wie wahrscheinlich das ist und welches Risiko hinnehmbar ist. Sie wird planmäßig und nach Änderungen wiederholt. Eine Beurteilung von Sicherheitsrisiken stellt andere Fragen.',
  'question.risk-assessment.evidence':
    'Die Methode mit ihren Kriterien, datierte Ergebnisse für jedes System, die Genehmigung der Risiken, die bleiben.',
  'question.risk-assessment.why':
    'Maßnahmen antworten auf Risiken. Ohne Beurteilung wählt man sie aus Gewohnheit, und gegen das größte Risiko gibt es vielleicht keine.',
  'question.risk-assessment.owner': 'Das Risikomanagement, mit den Zuständigen der Systeme',
  'question.impact-assessment.good':
    'Zu jedem System hat jemand gefragt, wen es berührt: Anwender, Menschen, über die es entscheidet, Gruppen, die schlechter wegkommen könnten, die Gesellschaft als Ganzes. Die Abschätzung nimmt deren Sicht ein, getrennt von der Risikobeurteilung, und ihr Ergebnis fließt dort ein.',
  'question.impact-assessment.evidence':
    'Die Methode, eine datierte Abschätzung für jedes System, die Entscheidung danach und die Wiederholung nach einer Änderung.',
  'question.impact-assessment.why':
    'Sie unterscheidet diese Norm von anderen, und bei Audits fehlt sie am häufigsten. Schaden, nach dem niemand gesucht hat, finden die, die ihn erleiden.',
  'question.impact-assessment.owner': 'Die Zuständigen des KI-Systems, mit dem Datenschutz',
  'question.treatment.good':
    'Jedes Risiko, das nicht hingenommen wird, hat eine Maßnahme, eine zuständige Person und einen Termin. Den Plan genehmigen die, denen die Risiken gehören, und jemand prüft, ob die Maßnahmen wirken.',
  'question.treatment.evidence': 'Der genehmigte Plan, Belege für die Schritte, und was danach gemessen wurde.',
  'question.treatment.why': 'Ein Risiko, das man kennt und liegen lässt, ist schlimmer als eines, das niemand kannte.',
  'question.treatment.owner': 'Die Zuständigen der Risiken',
  'question.suppliers.good':
    'Bevor Sie KI, Modelle oder Daten kaufen, fragen Sie, wie sie getestet wurden, wo ihre Grenzen liegen und wer unterstützt. Ein Vertrag sagt, wer was tut, wenn etwas schiefgeht. Von Zeit zu Zeit wird neu geprüft.',
  'question.suppliers.evidence':
    'Die Liste der Lieferanten, ausgefüllte Prüfungen, Verträge mit Pflichten, Termine der nächsten Prüfung.',
  'question.suppliers.why':
    'Was Sie einkaufen, bleibt Ihre Sache. Ein Modell, das sich niemand angesehen hat, bringt seine Fehler in alles, was darauf baut.',
  'question.suppliers.owner': 'Der Einkauf, mit den Zuständigen der Systeme',

  'question.inventory.good':
    'Eine Liste aller KI-Systeme, auch der KI in gekaufter Software und der Assistenten, die Beschäftigte nutzen. Zu jedem stehen Zweck, zuständige Person, Ihre Rolle, und die Daten, Werkzeuge, Rechenleistung und Menschen, auf die es angewiesen ist.',
  'question.inventory.evidence':
    'Die Liste selbst, ihre letzte Änderung, und ein paar Systeme im Haus, die darauf stehen.',
  'question.inventory.why':
    'Was nicht auf der Liste steht, wird nicht beurteilt, nicht beobachtet und nicht angehalten. Eingebaute KI fehlt bei Audits am häufigsten.',
  'question.inventory.owner': 'Die IT-Leitung',
  'question.statement.good':
    'Eine Erklärung zur Anwendbarkeit geht die 38 Maßnahmen aus Anhang A durch und sagt zu jeder, ob Sie sie nutzen, und warum oder warum nicht. Maßnahmen dürfen wegbleiben, Begründungen nicht. Eigene Maßnahmen können dazukommen.',
  'question.statement.evidence':
    'Die genehmigte Erklärung, verbunden mit dem Plan zur Risikobehandlung, und ein Nachweis für jede gewählte Maßnahme.',
  'question.statement.why':
    'Ein Audit schlägt sie zuerst auf und folgt ihr bis zu den Belegen. Eine gewählte Maßnahme, die niemand umsetzt, wird zur Feststellung.',
  'question.statement.owner': 'Wer das KI-Management leitet',
  'question.records.good':
    'Dokumente zu KI haben Zuständige, eine Version, eine Freigabe und einen Ort, an dem man sie findet. Nachweise bleiben so lange wie nötig. Eine Änderung am KI-Management wird durchdacht, bevor sie kommt.',
  'question.records.evidence':
    'Ein paar Dokumente mit ihrer Geschichte, Regeln zur Aufbewahrung, der Nachweis einer Änderung vom Plan bis zur Wirkung.',
  'question.records.why':
    'Ein Beleg, den niemand findet, ist keiner. Änderungen, die niemand geplant hat, machen zunichte, was eingerichtet war.',
  'question.records.owner': 'Qualität oder Dokumentenlenkung',
  'question.information.good':
    'Wen es angeht, der weiß, dass KI beteiligt ist, was sie tut und wen man fragen kann: Betroffene, Beschäftigte, Partner, Behörden. Jemand hat entschieden, wer wann was von wem erfährt.',
  'question.information.evidence':
    'Der Kommunikationsplan, Hinweise und Antworten, wie sie verschickt wurden, Rückmeldungen, die zu einer Änderung führten.',
  'question.information.why':
    'Wer nicht weiß, dass KI beteiligt war, kann nicht fragen, widersprechen oder berichtigen.',
  'question.information.owner': 'Die Kommunikation, mit rechtlichem Rat',
  'question.customers.good':
    'Anwender und Kunden bekommen, was sie brauchen, um Ihre KI gut zu nutzen: ihren Zweck, ihre Grenzen, wie gut sie arbeitet, was ein Mensch prüfen muss. Es ist vereinbart, welche Pflichten Ihre sind und welche deren.',
  'question.customers.evidence':
    'Unterlagen für Anwender, Vertragsbedingungen, was Kunden nach eigenen Worten erwarten, und Änderungen deswegen.',
  'question.customers.why':
    'Ein System, das jenseits seiner Grenzen genutzt wird, richtet Schaden an, auch wenn es gut gebaut ist.',
  'question.customers.owner': 'Das Produktmanagement',
  'question.design.good':
    'Es steht geschrieben, was das System können muss, für wen, wie es gebaut ist und warum so. Die Entwicklung folgt dem Phase für Phase. Technische Unterlagen für Anwender, Partner und Behörden sind vollständig. Lassen Sie das nur weg, wenn Sie kein KI-System bauen, etwa als Datenlieferant.',
  'question.design.evidence':
    'Genehmigte Anforderungen, Entwurfsentscheidungen, Freigaben der Phasen, technische Unterlagen der jetzigen Version.',
  'question.design.why':
    'Ein System, das nur die verstehen, die es gebaut haben, kann sonst niemand prüfen, übernehmen oder reparieren.',
  'question.design.owner': 'Die Leitung der Entwicklung',
  'question.data.good':
    'Regeln sagen, wie Daten ausgewählt, beschafft und verwaltet werden, wie genau, vollständig und repräsentativ sie sein müssen und wie Verzerrung gemessen wird. Jeder Datensatz wird vor der Nutzung geprüft. Es ist nachzulesen, woher er kommt, mit welchen Rechten, und wie er bereinigt und beschriftet wurde. Lassen Sie das nur weg, wenn keine Ihrer Daten in KI eingehen.',
  'question.data.evidence':
    'Die Regeln mit ihren Grenzwerten, ein Datenblatt und Prüfergebnisse für jeden Datensatz, Lizenzen oder Einwilligungen.',
  'question.data.why':
    'Ein System wiederholt, was seine Daten zeigen, und verlernt es nur schwer. Verzerrung, die man nach der Freigabe findet, hat Menschen schon getroffen; Rechte und Herkunft lassen sich nachträglich kaum klären.',
  'question.data.owner': 'Das Datenteam, mit rechtlichem Rat',

  'question.competence.good':
    'Für jede Rolle rund um KI ist klar, was man wissen muss. Die Beschäftigten kennen die Leitlinie, die Grenzen der Systeme, die sie nutzen, und was geschieht, wenn sie sie missachten. Jemand prüft, ob die Schulung gewirkt hat.',
  'question.competence.evidence':
    'Kriterien je Rolle, Nachweise über Schulung und Erfahrung, kurze Gespräche mit Beschäftigten.',
  'question.competence.why':
    'Menschen sind die letzte Kontrolle. Wer ein Ergebnis nicht beurteilen kann, wird ihm folgen.',
  'question.competence.owner': 'Die Personalabteilung, mit den Teamleitungen',
  'question.release.good':
    'Keine KI geht live und keine ändert sich, bevor vereinbarte Kriterien erfüllt sind: Risiken und Folgen beurteilt, Tests bestanden, Menschen informiert, ein Weg zurück. Es ist klar, wer Ja sagen darf. Das gilt auch für gekaufte KI.',
  'question.release.evidence':
    'Die Kriterien, unterschriebene Freigaben, eine Freigabe, die verweigert oder verschoben wurde.',
  'question.release.why':
    'Es ist der letzte Augenblick, in dem ein Fehler wenig kostet und noch niemandem geschadet hat.',
  'question.release.owner': 'Die Leitung von IT oder Betrieb',
  'question.use.good':
    'Die Beschäftigten wissen, wozu jedes System da ist und wozu nicht, welche Daten hineindürfen und welche Ergebnisse ein Mensch prüfen muss. Jemand sieht nach, ob das eingehalten wird.',
  'question.use.evidence': 'Anweisungen zur Nutzung, Stichproben, Fälle von Missbrauch und was darauf folgte.',
  'question.use.why':
    'Der meiste Schaden durch gekaufte KI entsteht, wenn man sie für etwas nutzt, wofür sie nie gedacht war.',
  'question.use.owner': 'Die Zuständigen der Systeme, die Teamleitungen',
  'question.verification.good':
    'Tests haben eine Messgröße, einen Grenzwert und einen Nachweis: für Genauigkeit, Robustheit und Verzerrung, an Daten wie im wirklichen Einsatz. Eine Version, die einen Grenzwert verfehlt, geht nicht hinaus. Lassen Sie das nur weg, wenn Sie kein KI-System freigeben.',
  'question.verification.evidence':
    'Der Testplan mit Grenzwerten, Ergebnisse für jede Version, was deswegen geändert wurde.',
  'question.verification.why':
    'Dass ein System fair oder genau ist, bleibt eine Behauptung, bis jemand zeigen kann, wie das gemessen wurde.',
  'question.verification.owner': 'Die Leitung von Entwicklung oder Test',
  'question.monitoring.good':
    'Sie beobachten, was das System tut, und nicht nur, ob es läuft: falsche Ergebnisse, schleichende Veränderung, Unterschiede zwischen Gruppen, wie oft Menschen es überstimmen. Ereignisse werden protokolliert, und jemand zieht Schlüsse daraus.',
  'question.monitoring.evidence':
    'Messgrößen mit Grenzwerten, Berichte, Protokolle und Entscheidungen, die daraus folgten. Zahlen zum KI-Management im Ganzen.',
  'question.monitoring.why':
    'KI verändert sich, wenn die Welt um sie sich verändert. Was im letzten Jahr getestet wurde, kann heute versagen, ohne eine einzige Fehlermeldung.',
  'question.monitoring.owner': 'Der Betrieb, mit den Zuständigen der Systeme',
  'question.incidents.good':
    'Beschäftigte können ohne Angst Bedenken äußern. Außenstehende können Schäden melden und bekommen eine Antwort. Jeder Fall wird erfasst, seine Ursache gefunden, Betroffene werden informiert. Jemand prüft, ob die Abhilfe gewirkt hat, und für Auditfeststellungen gilt dasselbe.',
  'question.incidents.evidence':
    'Beide Meldewege, die Liste der Fälle, ein paar Fälle von der Meldung bis zur geprüften Abhilfe, Nachrichten an Betroffene.',
  'question.incidents.why':
    'Wer geschädigt wird, merkt es zuerst. Gibt es keine Stelle dafür, hören Sie das Nächste darüber von einer Kanzlei oder aus der Zeitung.',
  'question.incidents.owner': 'Der Kundendienst, mit der Leitung des KI-Managements',
  'question.audit.good':
    'Jemand, der das System nicht betreibt, prüft nach einem Programm und festen Kriterien, ob das KI-Management tut, was es sagt. Feststellungen gehen an die Leitung und werden verfolgt. Geprüft werden kann aus einer anderen Abteilung oder von außen.',
  'question.audit.evidence':
    'Das Auditprogramm, Berichte, Belege für die Unabhängigkeit, Feststellungen mit ihrem Ausgang.',
  'question.audit.why':
    'Eine Organisation, die sich nicht selbst angesehen hat, überlässt den ersten Blick der Zertifizierungsstelle. Ein Audit durch die, die das System betreiben, findet, was sie schon wussten.',
  'question.audit.owner': 'Die interne Revision, oder jemand von außen',

  'method.1':
    'Jede Antwort steht auf einer von fünf Stufen, von gar nichts bis zu gelebt, nachgewiesen und verbessert. Die Schritte sind nicht gleich viel wert: 0, 10, 40, 85 und 100 von 100. Ein Plan ist wenig wert, und der größte Schritt führt vom Vereinbarten zum Getanen.',
  'method.2':
    'Fragen wiegen zwischen 1 und 3; am meisten wiegen die Beurteilung der Risiken und die Abschätzung der Folgen für Menschen. Der Wert ist der gewichtete Anteil dessen, was für Sie gilt. Was nicht zutrifft, zählt nicht mit. Was Sie nicht wissen, zählt als noch nicht vorhanden und macht das Ergebnis unsicherer.',
  'method.3':
    'Der Wert allein entscheidet nicht über die Stufe. Solange etwas fehlt, das nicht fehlen darf, etwa ein internes Audit, hält es die Stufe unten, so gut der Rest auch ist. Das Ergebnis nennt es. Sind weniger als 70 von 100 dessen bekannt, was zählt, ist das Ergebnis vorläufig und bleibt bei der dritten Stufe oder darunter.',
  'method.4':
    'Lücken sind danach geordnet, wie viel fehlt, wie viel es wiegt, wie sehr es die Stufe hält und wie sehr es Menschen berührt. Worauf anderes baut, steht davor.',
  'method.5':
    'Ein System nach ISO/IEC\u00a027001 oder ISO\u00a09001 bringt keine Punkte. Es ändert die Hinweise. Artikel der KI-Verordnung der EU und Funktionen des NIST AI RMF sind dort genannt, wo sie verwandt sind. Gleichwertig sind sie nicht, und dieser Check sagt nicht, ob ein Gesetz eingehalten ist.',
  'method.6':
    'Dieser Check glaubt, was Sie sagen, und sieht sich keine Belege an. Ein Audit kann er nicht ersetzen. Dieselben Antworten ergeben immer dasselbe Ergebnis; Version und ein kurzer Code der Bewertung stehen darunter, damit sich Ergebnisse vergleichen lassen.',
}

export default { ...depth, ...leaves, ...report, ...pdf, ...references, ...details }
