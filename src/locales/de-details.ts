/** German: the long texts. The glossary stands at the head of `de.ts`. */
export default {
  'label.good': 'So sieht es gut aus',
  'label.evidence': 'Was es zeigt',
  'label.why': 'Warum es zählt',
  'label.effort': 'Aufwand',
  'label.S': 'Tage',
  'label.M': 'Wochen',
  'label.L': 'Monate',
  'label.owner': 'Macht meist',
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
