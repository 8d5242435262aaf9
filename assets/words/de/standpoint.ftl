### The words of the window in German; the English file says what belongs where.

## Words that stand in many places

close = Schließen
cancel = Abbrechen
one-moment = Einen Moment …
unknown = unbekannt
none = keine
not-found = nicht gefunden
not-marked = nicht markiert
unknown-party = Partei unbekannt
unknown-speaker = Sprecher unbekannt
no-source = Behauptung ohne Quelle
quoted = „{ $words }“
# “3 statements”
statements = { $count ->
    [one] 1 Aussage
   *[other] { $count } Aussagen
}
reports = { $count ->
    [one] 1 Bericht
   *[other] { $count } Berichte
}
claims = { $count ->
    [one] 1 Behauptung ohne Quelle
   *[other] { $count } Behauptungen ohne Quelle
}
# How sure the program is: “83 % sure”
sure = zu { $percent } % sicher

## Heads of fields

field-speaker = Sprecher
field-party = Partei
field-issue = Thema
field-kind = Art
field-stance = Haltung
field-note = Notiz
field-review = Prüfung
field-source = Quelle
field-cue = Signalwort
field-content = Inhalt
field-title = Titel
field-outlet = Medium
field-date = Datum
field-report = Bericht
field-sure = Sicherheit

## Values of fields, and fields inside of sentences

value-kind-factual_claim = Tatsachenbehauptung
value-kind-prediction = Vorhersage
value-kind-demand = Forderung
value-kind-promise = Zusage
value-kind-evaluation = Bewertung
value-kind-denial = Dementi
value-kind-other = Sonstiges
value-stance-for = dafür
value-stance-against = dagegen
value-stance-neutral = neutral
value-stance-unclear = unklar
value-review-open = zu prüfen
value-review-accepted = angenommen
value-review-rejected = abgelehnt
value-quote-direct = direkt
value-quote-mixed = gemischt
value-quote-indirect = indirekt
value-origin-program = vom Programm gefunden
value-origin-confirmed = bestätigt
value-origin-corrected = korrigiert
value-origin-added = hinzugefügt

## Languages

language-system = Wie im System

## Before many statements change

preview-added = hinzugefügt
preview-deleted = gelöscht
preview-change = { $field ->
    [speaker] Sprecher
    [party] Partei
    [kind] Art
    [issue] Thema
    [stance] Haltung
    [review] Prüfung
   *[note] Notiz
}: { $old } → { $new }

## Actions: menus, palette, buttons, and their tooltips

action-open = Berichte öffnen …
    .tip = Berichte öffnen: Text, Webseiten, PDF, Word, Mails, Tabellen und mehr
action-open-folder = Ordner öffnen …
    .tip = Alle Berichte eines Ordners und seiner Unterordner öffnen
action-open-path = Pfad öffnen …
    .tip = Den Pfad eines Berichts oder Projekts eingeben
action-paste = Bericht einfügen …
    .tip = Aus kopiertem Text einen Bericht machen
action-new-project = Neues Projekt
    .tip = Ein leeres Projekt beginnen; das jetzige bleibt erhalten
action-open-project = Projekt öffnen …
    .tip = Eine .standpoint-Datei öffnen
action-save-as = Projekt speichern unter …
    .tip = Das Projekt in einer eigenen Datei speichern
action-properties = Projekteigenschaften …
    .tip = Worum es geht, wer codiert, wo das Projekt und seine Sicherungen liegen
action-backups = Sicherungen …
    .tip = Kopien dieses Projekts, die während der Arbeit entstanden sind
action-compare = Codierer vergleichen …
    .tip = Sehen, wie weit das Projekt einer anderen Person zu denselben Berichten übereinstimmt, und es zusammenführen
action-export = Befunde exportieren …
    .tip = Aussagen, Behauptungen und Positionen zum Lesen oder für andere Programme ausgeben
action-print = Drucken …
    .tip = Die Befunde dieses Berichts als Seiten im Anzeigeprogramm des Systems öffnen, zum Drucken
action-remove-report = Bericht entfernen
    .tip = Diesen Bericht aus dem Projekt nehmen
action-move-report = Bericht in Projekt verschieben …
    .tip = Diesen Bericht mit allem, was gefunden und entschieden wurde, in ein anderes Projekt verschieben
action-quit = Beenden
    .tip = Das Fenster schließen; alles ist gespeichert
action-undo = Rückgängig
    .tip = Die letzte Änderung zurücknehmen
action-redo = Wiederholen
    .tip = Die zurückgenommene Änderung wiederholen
action-only-here = Nur diese Aussage
    .tip = Lässt die letzte Änderung, wo sie gemacht wurde, und nimmt sie bei den Aussagen zurück, die ihr gefolgt sind
action-everywhere = Für alle Parteien
    .tip = Gibt allen Aussagen, die noch den alten Namen des Themas haben, den neuen
action-copy = Kopieren
    .tip = Die markierten Wörter oder den ausgewählten Inhalt kopieren
action-find = Suchen
    .tip = In allen Berichten nach Wörtern, Sprechern, Parteien und Themen suchen
action-palette = Befehl suchen …
    .tip = Einen Befehl oder Bericht über einen Teil seines Namens finden
action-preferences = Einstellungen …
    .tip = Aussehen und Verhalten des Programms ändern
action-details = Berichtsdetails …
    .tip = Titel, Medium, Datum und Autorenzeile ändern
action-analyze = Neu analysieren
    .tip = Erneut nach Aussagen suchen; Ihre Entscheidungen bleiben
action-analyze-new = Neue Berichte analysieren
    .tip = In allen noch nicht analysierten Berichten nach Aussagen suchen
action-new-statement = Neue Aussage
    .tip = Aus den markierten Wörtern eine Aussage machen
action-set-source = Als Quelle festlegen
    .tip = Die markierten Wörter zur Quelle der ausgewählten Aussage machen
action-set-cue = Als Signalwort festlegen
    .tip = Die markierten Wörter zum Signalwort der ausgewählten Aussage machen
action-set-content = Als Inhalt festlegen
    .tip = Die markierten Wörter zum Inhalt der ausgewählten Aussage machen
action-add-content = Zum Inhalt hinzufügen
    .tip = Die markierten Wörter zum Inhalt der ausgewählten Aussage hinzufügen
action-new-claim = Neue Behauptung
    .tip = Aus den markierten Wörtern eine Behauptung ohne Quelle machen
action-accept = Annehmen
    .tip = Der ausgewählte Befund ist richtig
action-reject = Ablehnen
    .tip = Der ausgewählte Befund ist falsch; er zählt nicht mehr
action-reopen = Erneut prüfen
    .tip = Der ausgewählte Befund ist wieder offen
action-unsure = Unsicher
    .tip = Das Kennzeichen „unsicher“ der ausgewählten Aussage setzen oder entfernen
action-note = Notiz
    .tip = Eine Notiz zum ausgewählten Befund schreiben
action-delete = Löschen
    .tip = Den ausgewählten Befund löschen; er wird nicht wieder gefunden
action-add-position = Position hinzufügen …
    .tip = Haltung einer Partei zu einem Thema, die noch keine Aussage belegt
action-next = Nächste Aussage
    .tip = Zur nächsten Aussage gehen
action-previous = Vorherige Aussage
    .tip = Zur vorherigen Aussage gehen
action-next-report = Nächster offener Bericht
    .tip = Zum nächsten Bericht gehen, in dem etwas offen ist
action-previous-report = Vorheriger offener Bericht
    .tip = Zum vorherigen Bericht gehen, in dem etwas offen ist
action-queue = Unsicherste zuerst
    .tip = Alles Offene durchgehen, das Unsicherste zuerst; oder wieder in Lesereihenfolge
action-toggle-reports = Berichte
    .tip = Die Liste der Berichte ein- oder ausblenden
action-toggle-positions = Positionen
    .tip = Positionen und Aussagen ein- oder ausblenden
action-all-reports = Alle Berichte
    .tip = Das ganze Projekt zählen, nicht nur den Bericht auf der Seite
action-focus = Nur die Seite
    .tip = Seitenbereiche und Leisten aus- oder wieder einblenden
action-fewer = Weniger Aussagen
    .tip = Weniger sichere Aussagen zurückhalten
action-more = Mehr Aussagen
    .tip = Auch weniger sichere Aussagen zeigen
action-switch-theme = Hell oder dunkel
    .tip = Hell, dunkel oder wie im System
action-zoom-in = Vergrößern
    .tip = Alles größer
action-zoom-out = Verkleinern
    .tip = Alles kleiner
action-zoom-reset = Normale Größe
    .tip = Alles in normaler Größe
action-guide = Leitfaden
    .tip = Was das Fenster zeigt, was Arten und Haltungen bedeuten, wie Positionen entstehen
action-sample = Beispielprojekt öffnen
    .tip = Elf Berichte zu einer Sache, um alles auszuprobieren
action-keys = Tastenkürzel
    .tip = Alle Tasten zeigen
action-about = Über Standpoint
    .tip = Version, Modell und Lizenz
action-rename-speaker = Sprecher umbenennen oder zusammenführen …
    .tip = Den Sprecher der Aussage überall umbenennen oder zusammenführen
action-rename-party = Partei umbenennen oder zusammenführen …
    .tip = Die Partei der Aussage überall umbenennen oder zusammenführen
action-rename-issue = Thema umbenennen oder zusammenführen …
    .tip = Das Thema der Aussage überall umbenennen oder zusammenführen
action-merge = Namen zusammenführen …
    .tip = Mehrere Themen, Parteien oder Sprecher zu einem machen
action-choose-speaker = Sprecher …
    .tip = Festlegen, wer in der ausgewählten Aussage spricht
action-choose-party = Partei …
    .tip = Festlegen, für welche Partei der Sprecher spricht
action-choose-issue = Thema …
    .tip = Festlegen, worum es in der ausgewählten Aussage geht
action-choose-stance = Haltung …
    .tip = Festlegen, wie die Aussage zu ihrem Thema steht
action-choose-kind = Art …
    .tip = Festlegen, von welcher Art die Aussage ist
action-view-report = Bericht zeigen
    .tip = Der Bericht als Seite mit Hervorhebungen
action-view-table = Tabelle zeigen
    .tip = Alle Aussagen: filtern, sortieren, viele auf einmal bearbeiten
action-view-matrix = Matrix zeigen
    .tip = Welche Partei bei welchem Thema wo steht
action-view-timeline = Zeitachse zeigen
    .tip = Positionen nach Datum, mit Seitenwechseln
action-view-network = Netzwerk zeigen
    .tip = Welche Parteien sich einig sind und welche gegeneinander stehen
action-view-sources = Quellen zeigen
    .tip = Wer wie viele Wörter bekommt, mit und ohne Namen
action-view-agreement = Vergleich zeigen
    .tip = Wie weit ein anderer Codierer übereinstimmt und was bei ihm anders ist
action-figure-png = Grafik als PNG exportieren …
    .tip = Die Grafik als Pixelbild
action-figure-svg = Grafik als SVG exportieren …
    .tip = Die Grafik als Vektorbild, das sich bearbeiten lässt
action-figure-table = Grafik als Tabelle exportieren …
    .tip = Die Zahlen der Grafik als CSV
action-show-positions = Positionen zeigen
    .tip = Positionen nach Partei
action-show-speakers = Sprecher zeigen
    .tip = Wer spricht, mit allen Nennungen
action-show-statements = Aussagen zeigen
    .tip = Alle Aussagen in Lesereihenfolge
action-show-claims = Behauptungen zeigen
    .tip = Wofür niemand einsteht

## Formats of findings: the export dialog

format-group-reading = Zum Lesen
format-group-tables = Tabellen und Daten
format-group-coding = Programme zum Codieren
format-group-annotation = Annotierte Texte
format-group-networks = Netzwerke

format-html = Webseite
    .tip = Positionen nach Partei und jeder Bericht mit Hervorhebungen, alles auf einer eigenständigen Seite
format-docx = Word-Briefing
    .tip = Wo jede Partei steht, mit Zitaten und Quellen, für Word und LibreOffice
format-pdf = PDF-Briefing
    .tip = Dasselbe zum Drucken und Versenden: echter Text, Gliederung, Links zu den Quellen
format-markdown = Markdown-Briefing
    .tip = Dasselbe als reiner Text mit Auszeichnungen
format-text = Reiner Text
    .tip = Positionen nach Partei mit Belegen, für ein Terminal oder eine Mail
format-xlsx = Excel-Arbeitsmappe
    .tip = Blätter für Aussagen, Behauptungen, Positionen, Sprecher und Berichte, mit Filtern und Links
format-csv = CSV-Tabelle
    .tip = Eine Zeile je Aussage oder Behauptung, für Tabellenkalkulation und Statistik
format-csv-excel = CSV-Tabelle für Excel
    .tip = Dasselbe mit der Markierung, an der Excel die Kodierung erkennt
format-csv-folder = CSV-Tabellen
    .tip = Je eine Tabelle für Aussagen, Behauptungen, Positionen, Sprecher und Berichte
format-json = JSON
    .tip = Alle Befunde mit den Texten; Standpoint öffnet sie ohne Verlust wieder
format-jsonl = JSON Lines
    .tip = Ein Befund je Zeile mit allem, was bekannt ist, für Programme, die zeilenweise lesen
format-qdpx = REFI-QDA-Projekt
    .tip = Texte, Codes und codierte Stellen für NVivo, ATLAS.ti, QualCoder und andere; Standpoint öffnet es wieder
format-qdpx-maxqda = REFI-QDA-Projekt für MAXQDA
    .tip = Dasselbe mit Zeilenenden aus zwei Zeichen, wie MAXQDA sie offenbar zählt
format-qdc = REFI-QDA-Codebuch
    .tip = Nur die Codes: Parteien, Themen, Arten und Haltungen
format-dna = DNA-Projekt
    .tip = Für den Discourse Network Analyzer: Personen, Organisationen, Konzepte und Zustimmung
format-dna-events = DNA-Ereignisliste
    .tip = Die Aussagentabelle des Discourse Network Analyzer
format-web-annotation = Web Annotation
    .tip = Annotationen des W3C (JSON-LD): Zitate mit ihren Fundstellen, für das Web und Hypothesis
format-brat = brat
    .tip = Texte mit Standoff-Annotationen und der Konfiguration für brat; Standpoint öffnet die .ann-Dateien wieder
format-cas = UIMA CAS JSON
    .tip = Eine Datei je Bericht für UIMA, INCEpTION und DKPro
format-label-studio = Label Studio
    .tip = Aufgaben mit Vorhersagen und die Konfiguration der Labels
format-doccano = doccano
    .tip = Texte mit markierten Stellen und Relationen, ein Bericht je Zeile
format-prodigy = Prodigy
    .tip = Texte mit markierten Stellen, ein Bericht je Zeile
format-citron = Citron JSON
    .tip = Das Annotationsformat von Citron, dem Zitatprogramm der BBC
format-graphml = GraphML: Parteien
    .tip = Parteien, verbunden durch Themen, bei denen sie einig oder uneins sind, für Gephi, visone, igraph
format-graphml-issues = GraphML: Parteien und Themen
    .tip = Parteien, verbunden mit den Themen, zu denen sie Stellung beziehen; Gewichte unter null heißen dagegen
format-gephi = Gephi-Tabellen: Parteien
    .tip = Das Netzwerk der Parteien als nodes.csv und edges.csv
format-gephi-issues = Gephi-Tabellen: Parteien und Themen
    .tip = Das Netzwerk der Parteien und Themen als nodes.csv und edges.csv

## Views in the middle

centre-report = Bericht
centre-table = Tabelle
centre-matrix = Matrix
centre-timeline = Zeitachse
centre-network = Netzwerk
centre-sources = Quellen
centre-agreement = Vergleich
centre-export = Exportieren
    .tip = Was hier zu sehen ist, als Bild oder Tabelle speichern

## Menus

menu-file = Datei
menu-edit = Bearbeiten
menu-statement = Aussage
menu-report = Bericht
menu-view = Ansicht
menu-help = Hilfe
menu-recent-reports = Zuletzt geöffnete Berichte
menu-recent-projects = Zuletzt geöffnete Projekte

## Items of menus

# What is done or taken back, such as “accept in ‘Ferry’”
items-undo = Rückgängig: { $what }
items-redo = Wiederholen: { $what }
items-show-reports = Berichte einblenden
items-hide-reports = Berichte ausblenden
items-show-positions = Positionen einblenden
items-this-report = Nur dieser Bericht
items-hide-positions = Positionen ausblenden

## Palette

palette-title = Befehle und Berichte
palette-hint = Teil eines Namens
palette-hint-name = Bekannter oder neuer Name
palette-hint-value = Ziffer oder Wort
# What an offer is, before its date
palette-report = Bericht
# What is chosen for the selected statements
palette-choose = { $count ->
    [one] { $what ->
        [speaker] Sprecher
        [party] Partei
        [issue] Thema
        [stance] Haltung
       *[other] Art
    }
   *[other] { $what ->
        [speaker] Sprecher von { $count } Aussagen
        [party] Partei von { $count } Aussagen
        [issue] Thema von { $count } Aussagen
        [stance] Haltung von { $count } Aussagen
       *[other] Art von { $count } Aussagen
    }
}

## Picker

picker-nothing = Kein Treffer.
picker-fresh = { $what ->
    [speaker] Neuer Sprecher: „{ $name }“
    [party] Neue Partei: „{ $name }“
   *[other] Neues Thema: „{ $name }“
}

## Status line

status-unsaved = Was nun?
    .tip = Warum das Speichern scheitert und was sich tun lässt
status-cancel-tip = Lesen und Analysieren anhalten; was fertig ist, bleibt
status-close-tip = Diese Meldung ausblenden
status-show = Zeigen
    .tip = Die Datei in ihrem Ordner zeigen

## What lies over the window for a moment

toast-undo = Diese Änderung zurücknehmen
toast-redo = Die Änderung wiederholen
toast-drop = { $count ->
    [one] Zum Öffnen loslassen
   *[other] Zum Öffnen loslassen
}

## A project that cannot be opened or written

trouble-save-tip = Was jetzt im Fenster ist, in einer eigenen Datei speichern
trouble-replace-title = Datei ersetzen?
trouble-replace-lost = „{ $path }“ gibt es schon. Der bisherige Inhalt ginge verloren.
trouble-replace = Ersetzen
trouble-another-name = Anderer Name …
trouble-unsaved-title = Die letzten Änderungen sind nicht gespeichert
trouble-quit = Ohne Speichern beenden
    .tip = Die Änderungen seit dem letzten Speichern gehen verloren
trouble-read-only = Nur zum Lesen öffnen
    .tip = Das Projekt ansehen; nichts wird geändert
trouble-copy = Kopie öffnen
    .tip = Mit einer Kopie arbeiten, die dem jetzigen Stand des Projekts entspricht
trouble-recover = Lesbares retten
    .tip = Was noch lesbar ist, in ein neues Projekt übernehmen; die beschädigte Datei bleibt, wie sie ist
# The time is “2026-11-25 22:31”
trouble-backup = Sicherung von { $time } öffnen
    .tip = Mit einer Kopie von { $path } arbeiten

## Reports

reports-panel-title = Berichte
reports-panel-open = Öffnen …
reports-panel-sort = Sortieren
reports-panel-order-added = nach Eingang
    .tip = Nach Eingang sortiert
reports-panel-order-date = neueste zuerst
    .tip = Sortiert: neueste zuerst
reports-panel-order-title = nach Titel
    .tip = Nach Titel sortiert
reports-panel-order-outlet = nach Medium
    .tip = Nach Medium sortiert
reports-panel-order-to-review = zu prüfende zuerst
    .tip = Berichte mit den meisten offenen Aussagen zuerst
reports-panel-search = Berichte durchsuchen
reports-panel-search-hint = Wörter, Sprecher, Themen suchen
reports-panel-empty = Noch keine Berichte
reports-panel-searching = Suche läuft …
reports-panel-nothing = Nichts gefunden. Alle Wörter müssen in einem Absatz oder einer Aussage stehen.
reports-panel-places = { $count ->
    [one] 1 Fundstelle
   *[other] { $count } Fundstellen, beste zuerst
}
reports-panel-clear = Leeren
    .tip = Alle Berichte zeigen (Esc)
reports-panel-not-analysed = noch nicht analysiert
reports-panel-reviewed = { $done } von { $count } Aussagen geprüft
# A list of reports, each as in the message below
reports-panel-twins = Dieselbe Meldung steht in { $reports }
# Title of a report; outlet, date and file
reports-panel-twin = „{ $name }“ ({ $details })

## The page

reader-page = Bericht
reader-words = { $count ->
    [one] 1 Wort
   *[other] { $count } Wörter
}
# A speaker who is not known, in the margin
reader-unknown = Unbekannt
reader-statement-by = Aussage von { $speaker }
reader-map = Übersicht der Aussagen
    .tip = Wo im Bericht Aussagen stehen; ein Klick führt dorthin
# The handles that change which words are marked, for screen readers
reader-start = { $what ->
    [source] Anfang der Quelle
    [cue] Anfang des Signalworts
    [content] Anfang des Inhalts
   *[other] Anfang der Behauptung
}
reader-end = { $what ->
    [source] Ende der Quelle
    [cue] Ende des Signalworts
    [content] Ende des Inhalts
   *[other] Ende der Behauptung
}
# Who says that somebody else says something
reader-chain = Kette
    .tip = wer sagt, dass wer etwas sagt
reader-claim = Das sagt der Bericht selbst; niemand steht dafür ein.
reader-claim-sure = zu { $percent } % sicher prüfenswert

## What can be done with marked words

reader-new-statement = Neue Aussage
reader-new-claim = Behauptung
reader-copy = Kopieren
reader-select-first = Zuerst eine Aussage auswählen

## The page before there is any report

reader-empty = Kein Bericht geöffnet
reader-empty-private = Nichts verlässt diesen Computer.
reader-drop = Berichte hier ablegen
reader-drop-kinds = Text, Webseiten, PDF, Word, LibreOffice, Mails, E-Books, Tabellen, codierte Projekte
reader-step-open = Berichte öffnen: Aussagen werden in der Farbe ihrer Partei hervorgehoben.
reader-step-review = Mit einzelnen Tasten korrigieren und annehmen: J, A, X; F1 zeigt alle.
reader-step-quote = Die Positionen rechts zitieren oder mit Ctrl+E exportieren.

## Filter bar

# Stands behind a number that can be changed: “≥ 60 % sure”
filter-sure = % sicher
    .tip = Wie sicher das Programm sein muss; was ein Mensch entschieden hat, ist immer zu sehen
filter-clear = Zurücksetzen
    .tip = Nichts weglassen
filter-once = Jede Meldung einmal
    .tip = Was mehrere Medien wortgleich bringen, etwa von einer Agentur, zählt nur einmal
filter-wider = Übergeordnete Parteien
    .tip = Eine Partei zählt zu der, der sie angehört: ein Wahlkampfteam zu seiner Partei
# Name of the field for screen readers; the hint stands in the empty field
filter-from = Ab Datum
    .hint = ab Datum
filter-until = Bis Datum
    .hint = bis Datum
filter-day = Ein Tag wie 2026-11-24 oder der Anfang davon
filter-find = Tippen, um zu suchen
filter-all = Alle
filter-nothing = Nichts gefunden
# The name is that of the menu: “Party”, “Kind”
filter-menu = Nur Aussagen, auf die die Auswahl zutrifft; ohne Auswahl alle ({ $name })

## Guide

guide = Leitfaden
guide-highlights = Was hervorgehoben ist
guide-highlights-parts = Eine Aussage hat drei Teile: die Quelle, fett in der Farbe ihrer Partei (wer spricht), das Signalwort, unterstrichen (sagte, bestritt, warnte), und den Inhalt, leicht getönt (was gesagt wird).
guide-highlights-claims = Eine gepunktete Linie mit einem Fragezeichen am Rand ist eine Behauptung, für die niemand einsteht: Der Bericht sagt es selbst, und es lässt sich nachprüfen. Ein Haken rechts neben einer Zeile: was dort beginnt, wurde angenommen.
guide-highlights-letters = Im Bereich rechts und am Rand einer breiten Seite stehen Buchstaben für die Partei, für alle, die die Farben nicht unterscheiden. Grau heißt, dass die Partei nicht bekannt ist: Das Programm stellt keine Vermutungen an.
guide-why = Warum ist das hervorgehoben?
guide-why-tooltip = Lassen Sie den Mauszeiger auf einer Hervorhebung ruhen: Das Programm zeigt, wer für wen spricht, wie sicher jeder Teil ist und worauf er sich stützt. Dasselbe zeigen die Namen im Bereich rechts.
guide-why-held-back = Weniger sichere Aussagen werden zurückgehalten. Die Tasten [ und ] zeigen weniger oder mehr.
guide-positions = Wie Positionen entstehen
guide-positions-evidence = Eine Position ist die Haltung einer Partei zu einem Thema. Sie ergibt sich aus den Aussagen, die nicht abgelehnt wurden: Alle mit derselben Partei, demselben Thema und derselben Haltung sind ihre Belege.
guide-positions-change = Um sie zu ändern, ändern Sie ihre Aussagen: Wählen Sie eine andere Partei (P), ein anderes Thema (I) oder eine andere Haltung (T), oder ziehen Sie eine Aussage von einer Position zu einer anderen. Wer eine Partei oder ein Thema auf einen schon vorhandenen Namen umbenennt, führt beide zusammen. Mehrere Namen für eine Sache macht „Namen zusammenführen“ (Ctrl+Shift+N) zu einem.
guide-positions-order = Am Griff links lässt sich eine Position an eine andere Stelle ihrer Partei ziehen; ein Klick darauf fügt eine hinzu oder entfernt sie. Was Sie hinzufügen (Ctrl+Shift+P), bleibt, ob Aussagen es belegen oder nicht.
guide-positions-person = Was ein Mensch entschieden hat, ändert das Programm nie, und alles lässt sich rückgängig machen.
guide-keys = Prüfen ohne Maus
# “All reports” is action-all-reports
guide-keys-review = J und K führen zur nächsten und zur vorherigen Aussage; A nimmt an, X lehnt ab, und beide gehen weiter. Q führt zum Unsichersten zuerst, über alle Berichte, wenn „Alle Berichte“ eingeschaltet ist.
guide-keys-fields = W legt fest, wer spricht, P für welche Partei, I worüber, T mit welcher Haltung, D in welcher Art; N schreibt eine Notiz. Tippen Sie einen Teil des Namens und drücken Sie die Eingabetaste; in kurzen Listen wählt eine Ziffer.
guide-keys-all = Ctrl+K findet jeden Befehl und jeden Bericht; F1 zeigt alle Tasten.
guide-kinds = Arten von Aussagen
guide-kind-factual-claim = Etwas Vergangenes oder Gegenwärtiges, das sich belegen oder widerlegen ließe. „Der Anleger war sechs Tage gesperrt“, sagte der Hafenmeister.
guide-kind-prediction = Was geschehen wird, kann oder würde. Sie warnte, die Fähre könne im Winter ausfallen.
guide-kind-demand = Jemand soll etwas tun: Bitte, Appell oder Anweisung. Die Gewerkschaft forderte den Stadtrat auf, zu zahlen.
guide-kind-promise = Eigener Plan, Angebot, Weigerung oder Drohung des Sprechers. Das Unternehmen kündigte an, zu unterschreiben.
guide-kind-evaluation = Lob, Tadel, Meinung, Gefühl. Er nannte das Angebot eine Beleidigung.
guide-kind-denial = Eine Behauptung oder ein Vorwurf wird zurückgewiesen. Die Bürgermeisterin bestritt, dass Geld genommen wurde.
guide-kind-other = Fragen, Grüße, Satzteile, Definitionen.
guide-stances = Haltungen
guide-stance-for = Der Sprecher befürwortet, was das Thema benennt.
guide-stance-against = Der Sprecher ist dagegen.
guide-stance-neutral = Der Sprecher äußert sich, ohne Stellung zu beziehen.
guide-stance-unclear = Es lässt sich nicht sagen oder wurde noch nicht bestimmt.

## Inspector

inspector-statement = Aussage
# Stands behind the state of review: “to review, unsure”
inspector-unsure = unsicher
inspector-cites = Zitiert
    .tip = Wer sagt, dass wer etwas sagt
inspector-quotation = { $mode ->
    [direct] wörtliches Zitat
    [mixed] teils wörtliches Zitat
   *[indirect] indirekte Rede
}
inspector-least-sure = { $part ->
    [speaker] am unsichersten: Sprecher, { $percent } %
    [party] am unsichersten: Partei, { $percent } %
    [kind] am unsichersten: Art, { $percent } %
   *[stance] am unsichersten: Haltung, { $percent } %
}
# The party that a claim without a source is about
inspector-about = über { $party }
inspector-note = Was Sie sich merken möchten

## Lists

# Label of a slider: “At least 60 % sure”
lists-at-least = Mindestens
    .tip =
        Wie sicher das Programm sein muss, um eine Aussage zu zeigen ([ und ]).
        Was Sie entschieden haben, ist immer zu sehen.
lists-held-back = { $count } zurückgehalten
lists-no-statements = Noch keine Aussagen. Markieren Sie Wörter im Bericht, um eine hinzuzufügen.
lists-all-held-back = Keine Aussage ist so sicher. Senken Sie oben den Wert, um die zurückgehaltenen zu sehen.
lists-no-claims = Keine Behauptungen ohne Quelle gefunden.
lists-worth-checking = Prüfenswert, { $percent } %
lists-nobody-named = Niemand wird genannt

## Preferences

preferences = Einstellungen
preferences-language = Sprache
preferences-theme = Design
preferences-theme-system = Wie im System
preferences-theme-light = Hell
preferences-theme-dark = Dunkel
preferences-zoom = Allgemeine Größe
preferences-reading = Größe der Berichte
# Stands behind a number: “18 points”
preferences-points = Punkt
preferences-motion = Bewegung
preferences-calm = Nichts bewegt sich von selbst
    .tip = Die Seite springt, statt zu gleiten, und nichts leuchtet auf oder verblasst
preferences-least-sure = Mindestsicherheit
    .tip = Wie sicher das Programm sein muss, um eine Aussage zu zeigen, in neuen Projekten
preferences-threads = Threads
    .tip = Wie viele Berichte gleichzeitig analysiert werden
preferences-threads-each = einer je Kern
preferences-format = Exportieren als
preferences-format-last = wie zuletzt gewählt
preferences-data = Daten
preferences-later = Threads gelten ab dem nächsten Start, die Mindestsicherheit ab dem nächsten Projekt.
preferences-reset = Zurücksetzen
    .tip = Alles wie beim ersten Start

## Positions

positions-tab-positions = Positionen
positions-tab-speakers = Sprecher
positions-tab-statements = Aussagen
positions-tab-claims = Behauptungen
# Name of the bar for screen readers
positions-reviewed = Geprüft
positions-progress = { $reviewed } von { $count } geprüft
positions-none = Noch keine Positionen. Sie ergeben sich aus den Aussagen.
positions-share = { $count ->
    [one] 1 Aussage, { $percent } % der Wörter
   *[other] { $count } Aussagen, { $percent } % der Wörter
}
positions-within = gehört zu { $party }
    .tip = Die übergeordnete Partei, der sie angehört
positions-party-given = Von einem Menschen angegeben, oder es ist nichts darüber bekannt
positions-party-found = Wie die Partei gefunden wurde: { $why }
positions-edit = Bearbeiten
    .tip = Diese Partei umbenennen, zusammenführen oder einfärben
positions-give = Partei zuordnen …
positions-rename = Umbenennen oder zusammenführen …
positions-belongs = Gehört zu …
    .tip = Die übergeordnete Partei, der sie angehört
positions-colour = Farbe
positions-colour-number = ■ Farbe { $number }
positions-no-issue = Noch kein Thema
positions-summary = Ihre Zusammenfassung
positions-sure = vom Programm gefunden, Haltung zu { $percent } % sicher
    .tip = Haltung wählen oder Aussagen annehmen, damit sie als Ihre Entscheidung gilt
positions-contradicted = ⚠ Die Partei vertritt auch die Gegenseite
    .tip = Andere Aussagen dieser Partei stehen bei diesem Thema auf der Gegenseite
# The words are those of the report: “an official had confirmed that …”
positions-told = laut { $teller }: { $words }
    .tip = Das sagt jemand anders über diese Partei, nicht sie selbst
positions-told-unknown = aus zweiter Hand: { $words }
positions-stance = Wie diese Aussagen zum Thema stehen
positions-evidence = Die Wörter im Bericht zeigen; auf eine andere Position ziehen oder mit der rechten Maustaste klicken
# Name of the handle for screen readers
positions-handle = Position: { $issue }, { $stance }
    .tip = An eine andere Stelle ziehen, oder klicken für alles, was sich damit tun lässt
positions-up = Nach oben
positions-down = Nach unten
positions-by-evidence = Nach Belegen ordnen
positions-add = Position hinzufügen …
positions-remove = Diese Position entfernen
positions-untold = Noch keine Aussage belegt sie: hierher ziehen
positions-fewer = Weniger zeigen
positions-more = { $count } weitere zeigen

## Comparison of two projects

agreement-comparing = Vergleich läuft …
agreement-title = Dieses Projekt und „{ $name }“
agreement-title-by = Dieses Projekt und „{ $name }“ von { $coder }
agreement-close-tip = Den Vergleich beenden
agreement-differences = { $count ->
    [0] Keine Unterschiede mehr
    [one] 1 Unterschied
   *[other] { $count } Unterschiede
}
agreement-keys = J und K gehen vor und zurück, A übernimmt die fremde Seite, X behält die eigene.
agreement-show-kept = Die { $count } behaltenen wieder zeigen
    .tip = Die Unterschiede, bei denen Sie Ihre Seite behalten haben
# Head of a column: how many values are the same in both projects
agreement-same = gleich
agreement-same-of = { $same } von { $pairs }
agreement-alpha = Alpha
    .tip =
        Krippendorffs Alpha: 1 ist volle Übereinstimmung, 0 so viel, wie der Zufall ergibt.
        Auch was noch niemand angesehen hat, zählt: Beide Programme haben dasselbe gefunden.
agreement-field = { $field ->
    [speaker] Sprecher
    [party] Partei
    [kind] Art
    [issue] Thema
    [stance] Haltung
   *[review] Prüfung
}
agreement-spans = { $part ->
    [source] Wörter der Quelle
    [cue] Wörter des Signalworts
   *[content] Wörter des Inhalts
}
agreement-spans-tip = Krippendorffs Alpha für Unitizing, über alle Wörter der Berichte
agreement-reports-in-both = { $count ->
    [one] 1 Bericht in beiden
   *[other] { $count } Berichte in beiden
}
agreement-statements-in-both = { $count ->
    [one] 1 Aussage in beiden
   *[other] { $count } Aussagen in beiden
}
agreement-only-here = { $count ->
    [one] 1 Bericht nur hier
   *[other] { $count } Berichte nur hier
}
agreement-only-there = { $count ->
    [one] 1 Bericht nur dort
   *[other] { $count } Berichte nur dort
}
agreement-take-reports = Fremde Berichte übernehmen
    .tip = Alle Berichte, die es nur dort gibt, mit ihren Befunden
agreement-take-decisions = { $count ->
    [0] Fremde Entscheidungen übernehmen
    [one] 1 fremde Entscheidung übernehmen
   *[other] { $count } fremde Entscheidungen übernehmen
}
agreement-take-decisions-tip = Was dort entschieden ist und hier nicht; Sie sehen zuerst, was sich ändert
agreement-only-mine = Aussage nur hier
agreement-only-theirs = Aussage nur dort
# What differs: which words of the report are marked
agreement-words = Wörter
agreement-here = hier: { $words }
agreement-there = dort: { $words }
# Read aloud: “speaker: here Ada Holm, there unknown”
agreement-row = { $what }: hier { $mine }, dort { $theirs }
agreement-take-theirs = Fremde übernehmen
    .tip = Die andere Seite übernehmen (A)
agreement-keep-mine = Eigene behalten
    .tip = So lassen, wie es hier ist (X)

## Cast

cast-no-report = Öffnen Sie einen Bericht, um zu sehen, wer darin spricht.
cast-nobody = Noch spricht niemand. Sprecher ergeben sich aus den Aussagen.
# Where a speaker speaks, below the name
cast-in-report = { $count ->
    [one] eine Aussage, in „{ $report }“
   *[other] { $count } Aussagen, in „{ $report }“
}
cast-in-reports = { $count } Aussagen in { $reports } Berichten
cast-speaker-tip = Ein neuer Name gilt für alle diese Aussagen; der Name eines anderen Sprechers führt beide zusammen.
cast-unknown-speaker = Sprecher unbekannt
cast-party-tip = Für alle Aussagen dieses Sprechers
cast-no-source = keine Quelle genannt
cast-someone-else = Jemand anders …
    .tip = Diese Aussagen einem anderen Sprecher zuordnen
# How the speaker came about
cast-speaker-by = { $origin ->
    [program] Sprecher vom Programm gefunden
    [confirmed] Sprecher bestätigt
    [corrected] Sprecher korrigiert
   *[added] Sprecher hinzugefügt
}
cast-speaker-why = { $origin ->
    [program] Sprecher vom Programm gefunden: { $why }
    [confirmed] Sprecher bestätigt: { $why }
    [corrected] Sprecher korrigiert: { $why }
   *[added] Sprecher hinzugefügt: { $why }
}

## Dialogs

dialogs-open = Öffnen
dialogs-save = Speichern
dialogs-move = Verschieben
dialogs-change = Ändern
dialogs-path = Pfad
dialogs-name = Name
dialogs-paste-title = Bericht einfügen
dialogs-paste-text = Text des Berichts; eine Überschrift in der ersten Zeile wird zum Titel
dialogs-rename-title = { $what ->
    [speaker] Sprecher umbenennen oder zusammenführen
    [party] Partei umbenennen oder zusammenführen
   *[issue] Thema umbenennen oder zusammenführen
}
dialogs-rename-merges = „{ $old }“ und „{ $new }“ werden eins. Ctrl+Z trennt sie wieder.
dialogs-rename-all = { $what ->
    [speaker] Überall im Projekt. Der Name eines anderen Sprechers führt beide zusammen.
    [party] Überall im Projekt. Der Name einer anderen Partei führt beide zusammen.
   *[issue] Überall im Projekt. Der Name eines anderen Themas führt beide zusammen.
}
dialogs-rename = Umbenennen
dialogs-merge = Zusammenführen
merge-title = Namen zusammenführen
merge-about = Was in Berichten mehrere Namen hat, wird eins, überall im Projekt.
merge-issues = Themen
merge-parties = Parteien
merge-speakers = Sprecher
merge-find = Namen suchen
merge-none = Kein solcher Name
merge-statements = { $count ->
    [one] { $count } Aussage
   *[other] { $count } Aussagen
}
merge-into = Name für alle
merge-choose = Wählen Sie die Namen, die dasselbe meinen.
merge-become = { $count ->
    [one] Ein Name wird zu „{ $new }“. Ctrl+Z trennt sie wieder.
   *[other] { $count } Namen werden zu „{ $new }“. Ctrl+Z trennt sie wieder.
}
dialogs-assign-title = { $what ->
    [speaker] Anderen Sprecher zuordnen
    [party] Andere Partei zuordnen
   *[issue] Anderes Thema zuordnen
}
dialogs-assign-speaker = { $count ->
    [one] Für 1 Aussage; die Partei folgt dem Sprecher.
   *[other] Für { $count } Aussagen; die Partei folgt dem Sprecher.
}
dialogs-more-names = … und { $count } weitere: einen Teil des Namens eingeben
dialogs-assign-other = { $count ->
    [one] Für 1 Aussage.
   *[other] Für { $count } Aussagen.
}
dialogs-assign = { $what ->
    [speaker] Sprecher zuordnen
    [party] Partei zuordnen
   *[issue] Thema zuordnen
}
# Title of a dialog: “Quay League belongs to”
dialogs-within-title = Wozu gehört { $party }?
dialogs-within-about = Die übergeordnete Partei, etwa die politische Partei eines Wahlkampfteams. Leer heißt: keine.
dialogs-within-wider = Übergeordnete Partei
dialogs-within-set = Festlegen
dialogs-position-title = Neue Position
dialogs-position-about = Sie braucht Partei und Thema und bleibt, ob Aussagen sie belegen oder nicht.
dialogs-position-add = Hinzufügen
dialogs-details-title = Berichtsdetails
dialogs-details-byline = Autorenzeile
dialogs-details-address = Adresse
dialogs-details-language = Sprache
dialogs-properties-title = Projekteigenschaften
dialogs-properties-hint = Worum es im Projekt geht
dialogs-properties-coder = Codierer
    .tip = Wer entscheidet; wird beim Vergleich von Projekten genannt
dialogs-properties-coder-hint = Ihr Name oder Kürzel
# “3 reports, 20 statements, 5 reviewed, 4 parties”
dialogs-properties-reviewed = { $count } geprüft
dialogs-properties-parties = { $count ->
    [one] 1 Partei
   *[other] { $count } Parteien
}
# $edit is what would be done: “Accept 3 statements”
dialogs-preview-title = { $edit }?
dialogs-preview-nothing = Das ändert nichts: Bei allen ist es schon so.
dialogs-preview-more = { $count ->
    [one] und 1 weitere Änderung
   *[other] und { $count } weitere Änderungen
}
dialogs-preview-change = { $count ->
    [one] 1 Aussage ändert sich.
   *[other] { $count } Aussagen ändern sich.
}
dialogs-preview-follow = { $count ->
    [one] Eine davon ändert sich mit: Was Sie zu einem Namen entscheiden, gilt im ganzen Projekt.
   *[other] { $count } davon ändern sich mit: Was Sie zu einem Namen entscheiden, gilt im ganzen Projekt.
}
dialogs-preview-undo = Ein Schritt zurück nimmt alles zurück.
# The button that does what the title asks
dialogs-preview-do = { $verb ->
    [accept] Annehmen
    [reject] Ablehnen
    [reopen] Erneut prüfen
    [delete] Löschen
    [move] Verschieben
    [adopt] Übernehmen
   *[change] Ändern
}
dialogs-keys-title = Tastenkürzel
dialogs-errors-title = { $count ->
    [one] Das hat nicht geklappt
   *[other] Einiges hat nicht geklappt
}

## Export dialog

export-title = Befunde exportieren
export-folder = ein Ordner mit Dateien
export-begins = Der Export beginnt so:
export-holds = Der Export enthält:
export-of-report = Der geöffnete Bericht
export-of-selection = Ausgewählte Aussagen ({ $count })
    .tip = Zeilen in der Tabelle auswählen, um nur sie zu exportieren
export-of-all = { $count ->
    [one] Der einzige Bericht
   *[other] Alle { $count } Berichte
}
export-no-preview = Keine Vorschau möglich: { $error }
export-go = Exportieren …
    .tip = Den Speicherort wählen
export-keys = Pfeiltasten wählen das Format, die Eingabetaste geht weiter.

## Figures

figure-network = Netzwerk des Projekts
figure-empty = Nichts zu zeigen
figure-empty-matrix = Die Matrix zeigt, welche Partei bei welchem Thema wo steht.
# The names of the menu “Report” and of its “Report details…”
figure-empty-timeline = Die Zeitachse braucht Berichte mit Datum. Unter Bericht → Berichtsdetails … lässt es sich eintragen.
figure-empty-network = Das Netzwerk verbindet Parteien, die sicher zum selben Thema Stellung beziehen.
figure-empty-sources = Die Quellen zeigen, wer wie viele Wörter bekommt.
figure-empty-choices = Vielleicht lässt die Auswahl oben nichts übrig.
figure-close-tip = Die Belege ausblenden (Esc)
figure-more = { $count ->
    [one] und 1 weitere: siehe Tabelle
   *[other] und { $count } weitere: siehe Tabelle
}
figure-unknown-party = Partei unbekannt

## About

about-what = Wer was gesagt hat und wo jede Partei steht.
about-private = Alles läuft auf diesem Computer; kein Text verlässt ihn je.
about-models = Modelle: standpoint-attribution-2 und standpoint-understanding-2, trainiert mit PolNeAR und mit Berichten, die für dieses Programm geschrieben wurden.
about-faces = Schriften: Noto Serif, Noto Naskh Arabic, Noto Serif Hebrew und Inter (SIL Open Font License). Symbole: Phosphor (MIT).
about-licence = Lizenz des Programms: MIT oder Apache-2.0.
about-licences = Lizenzen aller Teile
about-model-card = Modellkarte

## Table

table-empty = Keine Aussagen
table-empty-project = Öffnen Sie Berichte; ihre Aussagen stehen hier, sobald sie gefunden sind.
table-empty-choices = Die Auswahl oben lässt nichts übrig. „Zurücksetzen“ hebt sie auf.
table-sort-tip = Danach sortieren; noch ein Klick kehrt die Reihenfolge um
# Behind the review: “accepted, unsure”
table-unsure = unsicher
table-select-all = Alle auswählen
    .tip = Alle gezeigten Zeilen (Ctrl+A)
table-select-none = Nichts
    .tip = Nichts auswählen (Esc)
table-review-tip = Für alle ausgewählten Zeilen; Sie sehen zuerst, was sich ändert
table-set = Ändern
    .tip = Ein anderer Wert für alle ausgewählten Zeilen
table-delete = Löschen
    .tip = Alle ausgewählten Zeilen löschen; Sie sehen zuerst, was wegfällt
table-count = { $count ->
    [one] 1 Aussage, { $selected } ausgewählt
   *[other] { $count } Aussagen, { $selected } ausgewählt
}
table-set-name = { $what ->
    [speaker] Sprecher …
    [party] Partei …
   *[issue] Thema …
}

## A report that may have been read wrongly

look-title = Richtig gelesen?
look-words = { $count ->
    [one] 1 Wort
   *[other] { $count } Wörter
}
look-and-so-on = … und so weiter
look-add = Hinzufügen
    .tip = So ins Projekt aufnehmen (Eingabetaste)
look-leave-out = Weglassen
    .tip = Nicht ins Projekt aufnehmen
look-add-all = Alle { $count } hinzufügen
    .tip = Alle aufnehmen, ohne sie anzusehen

## What the actions of the menus tell

# Where the project and its backups are
actions-place = { $count ->
    [one] Projekt: { $place }; 1 Sicherung in { $folder }
   *[other] Projekt: { $place }; { $count } Sicherungen in { $folder }
}
# $label is the name of a step, such as “accept 3 statements”
actions-undone = Rückgängig gemacht: { $label }
actions-undone-in = Rückgängig gemacht: { $label } in „{ $report }“
actions-no-other-report = Kein weiterer Bericht ist zu prüfen.
# After the last statement of a report; $rest is how many are still to be reviewed
actions-none = Hier gibt es keine Aussagen; Shift+J führt zum nächsten Bericht.
actions-last = { $rest ->
    [0] Hier sind alle Aussagen geprüft; Shift+J führt zum nächsten Bericht.
    [one] Das war die letzte Aussage; 1 ist hier noch zu prüfen.
   *[other] Das war die letzte Aussage; { $rest } sind hier noch zu prüfen.
}
actions-least-sure = Mindestens zu { $percent } % sicher; { $count } zurückgehalten
actions-copied = Kopiert

## Dialogs of the system

dialogs-project = Standpoint-Projekt
dialogs-folder = Name des neuen Ordners
dialogs-reports = Berichte
dialogs-all-files = Alle Dateien

## Writing findings

exporting-busy = Bericht { $done } von { $count } wird geschrieben
exporting-another = ein anderer Export läuft noch
exporting-cancelled = Abgebrochen; nichts wurde geschrieben.
files-written = Gespeichert: { $path }
files-written-print = Gespeichert: { $path }. Zum Drucken bitte öffnen.
files-no-dialog = Dieses System bietet keinen Dateidialog (unter Linux zenity oder ein Desktop-Portal installieren). Geben Sie stattdessen den Pfad ein:

## Bringing reports in

import-nothing = „{ $path }“ enthält keine Dateien, die sich als Berichte lesen lassen
# The three of them stand one after another, with commas between
import-added = { $count ->
    [one] 1 Bericht hinzugefügt
   *[other] { $count } Berichte hinzugefügt
}
import-known = { $count ->
    [one] 1 schon vorhanden: { $names }
   *[other] { $count } schon vorhanden: { $names }
}
import-known-more = { $count ->
    [one] 1 schon vorhanden: { $names } und andere
   *[other] { $count } schon vorhanden: { $names } und andere
}
# Statements that came into reports which were there already
import-statements = { $count ->
    [one] 1 neue Aussage in vorhandenen Berichten
   *[other] { $count } neue Aussagen in vorhandenen Berichten
}
# $action is the name of a menu entry
import-again = { $same ->
    [true] Noch einmal analysiert; nichts hat sich geändert.
   *[false] Noch einmal analysiert.
}
import-cancelled = Abgebrochen; { $count } übrig. „{ $action }“ macht mit dem weiter, was noch nicht analysiert ist.

## Work behind the window

jobs-reading = Bericht { $number } von { $count } wird gelesen
jobs-analysing = „{ $name }“ wird analysiert
# $more is how many others are waiting
jobs-analysing-more = { $more ->
    [one] „{ $name }“ wird analysiert, 1 weiterer wartet
   *[other] „{ $name }“ wird analysiert, { $more } weitere warten
}

## The window

app-settings-not-saved = Die Einstellungen wurden nicht gespeichert: { $why }
window-opening = Projekt wird geöffnet …

## Projects

projects-trouble = Das Projekt braucht Ihre Hilfe
projects-not-opened = Das ließ sich nicht öffnen
projects-backups = Sicherungen
projects-no-backups = Noch gibt es keine: Während der Arbeit entsteht alle zehn Minuten eine.
projects-backups-why = Kopien dieses Projekts in { $folder }. Wird eine geöffnet, entsteht daraus ein neues Projekt; dieses bleibt, wie es ist.
projects-recovered = { $reports ->
    [one] { $statements ->
        [one] 1 Bericht mit 1 Aussage wurde in „{ $copy }“ gerettet. Die beschädigte Datei blieb unverändert.
       *[other] 1 Bericht mit { $statements } Aussagen wurde in „{ $copy }“ gerettet. Die beschädigte Datei blieb unverändert.
    }
   *[other] { $statements ->
        [one] { $reports } Berichte mit 1 Aussage wurden in „{ $copy }“ gerettet. Die beschädigte Datei blieb unverändert.
       *[other] { $reports } Berichte mit { $statements } Aussagen wurden in „{ $copy }“ gerettet. Die beschädigte Datei blieb unverändert.
    }
}
projects-lost = Verloren: { $what }
projects-same = das ist das Projekt im Fenster: Wählen Sie das eines anderen Codierers
projects-already = der Bericht ist schon in diesem Projekt
projects-moved = „{ $name }“ ist jetzt in { $path }

## Where the project is saved

# The name is “unnamed” for a project that has no name yet
saver-read-only = { $name ->
    [unnamed] Unbenanntes Projekt, nur zum Lesen
   *[other] „{ $name }“, nur zum Lesen
}
saver-saved = { $name ->
    [unnamed] Im unbenannten Projekt gespeichert
   *[other] In „{ $name }“ gespeichert
}
saver-not-saved = Nicht gespeichert: { $why }
saver-saving = Wird gespeichert …

## Steps of the history, as in “Undo accept 3 statements”

edit-add = { $count ->
    [one] Bericht hinzufügen
   *[other] { $count } Berichte hinzufügen
}
edit-take-over = { $count ->
    [one] Bericht übernehmen
   *[other] { $count } Berichte übernehmen
}
edit-remove = { $count ->
    [one] Bericht entfernen
   *[other] { $count } Berichte entfernen
}
edit-properties = Eigenschaften ändern
edit-adopt = { $count ->
    [one] Entscheidung übernehmen
   *[other] { $count } Entscheidungen übernehmen
}
edit-details = Berichtsdetails ändern
edit-analysis = Analyse
edit-accept = { $count ->
    [one] Aussage annehmen
   *[other] { $count } Aussagen annehmen
}
edit-reject = { $count ->
    [one] Aussage ablehnen
   *[other] { $count } Aussagen ablehnen
}
edit-reopen = { $count ->
    [one] Aussage erneut prüfen
   *[other] { $count } Aussagen erneut prüfen
}
edit-change = { $count ->
    [one] { $field ->
        [source] Quelle ändern
        [cue] Signalwort ändern
        [content] Inhalt ändern
        [speaker] Sprecher ändern
        [party] Partei ändern
        [kind] Art ändern
        [stance] Haltung ändern
        [note] Notiz ändern
       *[other] Thema ändern
    }
   *[other] { $field ->
        [source] Quelle von { $count } Aussagen ändern
        [cue] Signalwort von { $count } Aussagen ändern
        [content] Inhalt von { $count } Aussagen ändern
        [speaker] Sprecher von { $count } Aussagen ändern
        [party] Partei von { $count } Aussagen ändern
        [kind] Art von { $count } Aussagen ändern
        [stance] Haltung von { $count } Aussagen ändern
        [note] Notiz von { $count } Aussagen ändern
       *[other] Thema von { $count } Aussagen ändern
    }
}
edit-change-doubt = { $count ->
    [one] Kennzeichen „unsicher“ ändern
   *[other] Kennzeichen „unsicher“ von { $count } Aussagen ändern
}
edit-move = { $count ->
    [one] Aussage verschieben
   *[other] { $count } Aussagen verschieben
}
edit-new-statement = neue Aussage
edit-delete = { $count ->
    [one] Aussage löschen
   *[other] { $count } Aussagen löschen
}
edit-new-claim = neue Behauptung
edit-delete-claim = Behauptung löschen
edit-review-claim = Behauptung prüfen
edit-note-claim = Notiz ändern
edit-merge = { $what ->
    [speaker] Sprecher zusammenführen
    [party] Parteien zusammenführen
   *[other] Themen zusammenführen
}
edit-rename = { $what ->
    [speaker] Sprecher umbenennen
    [party] Partei umbenennen
   *[other] Thema umbenennen
}
edit-least-sure = mehr oder weniger Aussagen zeigen
edit-within = übergeordnete Partei ändern
edit-colour = Farbe ändern
edit-summary = Zusammenfassung ändern
edit-add-position = Position hinzufügen
edit-remove-position = Position entfernen
edit-change-position = Position ändern
edit-order = Reihenfolge der Positionen ändern

## What was done

edit-renamed = „{ $old }“ heißt jetzt „{ $new }“
edit-merged = „{ $old }“ gehört jetzt zu „{ $new }“
edit-merged-many = { $count ->
    [one] Ein Name gehört jetzt zu „{ $new }“
   *[other] { $count } Namen gehören jetzt zu „{ $new }“
}
edit-removed = { $count ->
    [one] Bericht entfernt
   *[other] { $count } Berichte entfernt
}
edit-took-over = { $count ->
    [one] Bericht übernommen
   *[other] { $count } Berichte übernommen
}
edit-adopted = { $count ->
    [one] Entscheidung übernommen
   *[other] { $count } Entscheidungen übernommen
}
edit-moved = { $count ->
    [one] Aussage verschoben
   *[other] { $count } Aussagen verschoben
}
edit-deleted = { $count ->
    [one] Aussage gelöscht
   *[other] { $count } Aussagen gelöscht
}
edit-accepted = { $count ->
    [one] Aussage angenommen
   *[other] { $count } Aussagen angenommen
}
edit-rejected = { $count ->
    [one] Aussage abgelehnt
   *[other] { $count } Aussagen abgelehnt
}
edit-reopened = { $count ->
    [one] Aussage ist wieder zu prüfen
   *[other] { $count } Aussagen sind wieder zu prüfen
}
edit-changed = { $count ->
    [one] { $field ->
        [source] Quelle von 1 Aussage geändert
        [cue] Signalwort von 1 Aussage geändert
        [content] Inhalt von 1 Aussage geändert
        [speaker] Sprecher von 1 Aussage geändert
        [party] Partei von 1 Aussage geändert
        [kind] Art von 1 Aussage geändert
        [stance] Haltung von 1 Aussage geändert
        [note] Notiz von 1 Aussage geändert
       *[other] Thema von 1 Aussage geändert
    }
   *[other] { $field ->
        [source] Quelle von { $count } Aussagen geändert
        [cue] Signalwort von { $count } Aussagen geändert
        [content] Inhalt von { $count } Aussagen geändert
        [speaker] Sprecher von { $count } Aussagen geändert
        [party] Partei von { $count } Aussagen geändert
        [kind] Art von { $count } Aussagen geändert
        [stance] Haltung von { $count } Aussagen geändert
        [note] Notiz von { $count } Aussagen geändert
       *[other] Thema von { $count } Aussagen geändert
    }
}
edit-changed-doubt = { $count ->
    [one] Kennzeichen „unsicher“ von 1 Aussage geändert
   *[other] Kennzeichen „unsicher“ von { $count } Aussagen geändert
}
# $label is the name of a step, such as “change colour”
edit-done = Erledigt: { $label }

## Why an edit was not made

edit-error-no-report = dieser Bericht ist nicht mehr im Projekt
edit-error-no-statement = diese Aussage wurde gelöscht
edit-error-no-claim = diese Behauptung wurde gelöscht
edit-error-wrong-span = die markierten Wörter liegen nicht in diesem Bericht
edit-error-no-content = eine Aussage braucht Inhalt: Markieren Sie die zugeschriebenen Wörter
edit-error-no-name = ein Name braucht mindestens einen Buchstaben
edit-error-read-only = dieses Projekt ist nur zum Lesen geöffnet; speichern Sie es unter anderem Namen (Datei, Projekt speichern unter), um es zu bearbeiten
edit-error-circle = eine Partei kann weder zu sich selbst gehören noch zu einer, die zu ihr gehört

## Why a file was not read; what stands in brackets stays English

read-error-empty = die Datei enthält keinen Text; prüfen Sie, ob sie vollständig gespeichert wurde
read-error-too-large = die Datei hat { $size } MB, gelesen werden höchstens { $most } MB; teilen Sie sie oder fügen Sie den benötigten Teil ein
# $what is what the file is, in English: “a spreadsheet”
read-error-foreign = dieses Format kann noch nicht gelesen werden ({ $what }); speichern Sie die Datei als reinen Text oder als Webseite, oder kopieren Sie den Text und fügen Sie ihn hier ein
read-error-data = die Datei ist JSON, also Daten für Programme und kein Bericht; annotierte Berichte in Citrons JSON liest „standpoint analyze --spans-given“
read-error-binary = die Datei enthält Binärdaten, keinen Text; öffnen Sie die zugehörige Textdatei
read-error-encoding = die Zeichen passen zu keiner bekannten Kodierung (das erste ungültige Byte ist Nummer { $byte }); speichern Sie die Datei neu als UTF-8
read-error-half = die Datei ist beschädigt ({ $what }), ein Teil kann fehlen; laden oder kopieren Sie sie noch einmal
read-error-locked = die Datei ist mit einem Passwort geschützt; öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie sie ohne Passwort
read-error-too-much = die Datei enthält weit mehr als einen Bericht ({ $what }); teilen Sie sie oder fügen Sie den benötigten Teil ein
read-error-pictures = die Seiten sind Bilder ohne Text; lassen Sie zuerst eine Texterkennung darüber laufen
read-error-cancelled = das Lesen wurde abgebrochen
read-error-annotation = die Annotationen sind nicht zu verstehen ({ $why })
read-error-no-article = auf dieser Webseite wurde kein Artikel gefunden; kopieren Sie den Text des Artikels und fügen Sie ihn hier ein

## Why a report is doubtful

doubt-order = es gibt Spalten oder Kästen: Prüfen Sie, ob die Absätze richtig aufeinander folgen
doubt-pages-without-text = manche Seiten sind Bilder ohne Text
doubt-letters = manche Buchstaben waren nicht lesbar
doubt-rest = vieles wurde weggelassen: Prüfen Sie, ob der Artikel vollständig ist

## Why something was not opened or written; what stands in brackets stays English

store-error-open = „{ $path }“ lässt sich nicht öffnen ({ $why }); prüfen Sie, ob es die Datei gibt und ob Sie sie lesen dürfen
store-error-write = „{ $path }“ lässt sich nicht schreiben ({ $why }); prüfen Sie den Ordner und den freien Speicherplatz, oder wählen Sie einen anderen Ort
store-error-report = „{ $path }“ wurde nicht gelesen: { $why }
store-error-foreign = „{ $path }“ ist kein Standpoint-Projekt; die Datei blieb unverändert
store-error-project = „{ $path }“ lässt sich nicht als Projekt verwenden ({ $why }); die Datei blieb unverändert
store-error-newer = „{ $path }“ stammt von einem neueren Standpoint (Format { $format }); bitte aktualisieren Sie das Programm. Die Datei blieb unverändert
store-error-busy = „{ $path }“ ist in einem anderen Fenster geöffnet
store-error-read-only = „{ $path }“ ist schreibgeschützt ({ $why })
store-error-gone = „{ $path }“ wurde von einem anderen Programm verschoben, gelöscht oder ersetzt; speichern Sie das Projekt unter anderem Namen (Datei, Projekt speichern unter)
store-error-changed = „{ $path }“ wurde von einem anderen Programm geändert; speichern Sie das Projekt unter anderem Namen (Datei, Projekt speichern unter), damit keines von beiden verloren geht
store-error-damaged = „{ $path }“ ist beschädigt ({ $why }); die Datei blieb unverändert

## Why a report was not analysed, and why findings were not exported

nlp-error-model = das Modell im Programm ist beschädigt ({ $why }); bitte installieren Sie das Programm neu
nlp-error-run = das Modell ist an diesem Bericht gescheitert ({ $why }); der Bericht selbst ist unverändert
nlp-error-cancelled = die Analyse wurde abgebrochen
export-error-cancelled = das Schreiben wurde abgebrochen
export-error-format = die Befunde ließen sich nicht als { $format } schreiben ({ $why })

## Where a picture comes from

notes-from = Standpoint { $version }, Projekt „{ $name }“, { $count ->
    [one] 1 Bericht
   *[other] { $count } Berichte
 }, { $day }
notes-sure = Aussagen mindestens { $percent } % sicher
notes-once = jede Geschichte einmal
notes-wider = übergeordnete Parteien statt ihrer Teile

## Days in pictures

month-1 = Jan.
month-2 = Feb.
month-3 = März
month-4 = Apr.
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = Aug.
month-9 = Sept.
month-10 = Okt.
month-11 = Nov.
month-12 = Dez.
# A day of an axis, such as “24 Nov”, and one in a sentence, such as “24 Nov 2026”
day-short = { $day }. { $month }
day-whole = { $day }. { $month } { $year }

## What all pictures have

figure-stance = { $stance ->
    [for] { $count } dafür
    [against] { $count } dagegen
    [neutral] { $count } neutral
   *[other] { $count } unklar
}
figure-more-parties = { $count ->
    [one] 1 weitere Partei mit den wenigsten Aussagen ausgelassen
   *[other] { $count } weitere Parteien mit den wenigsten Aussagen ausgelassen
}

## The matrix

matrix-both-key = vertritt beide Seiten
matrix-both-tip = Beide Seiten werden vertreten
# For screen readers, after the counts of a cell and a comma
matrix-both-name = beide Seiten
matrix-more-issues = { $count ->
    [one] 1 weiteres Thema mit den wenigsten Aussagen ausgelassen
   *[other] { $count } weitere Themen mit den wenigsten Aussagen ausgelassen
}
matrix-without-issue = { $count ->
    [one] 1 Aussage ohne bekanntes Thema ausgelassen
   *[other] { $count } Aussagen ohne bekanntes Thema ausgelassen
}

## The network

# After a sign of their own: “+ agree on more issues”
network-agree-key = bei mehr Themen einig
network-oppose-key = bei mehr Themen uneins
network-even-key = gleich oft einig wie uneins
network-loose = { $count ->
    [one] 1 Partei teilt kein Thema mit einer anderen
   *[other] { $count } Parteien teilen kein Thema mit einer anderen
}
network-single = Keine zwei Parteien beziehen sicher zum selben Thema Stellung.
network-unknown = { $count ->
    [one] 1 Aussage ohne bekannte Partei ausgelassen
   *[other] { $count } Aussagen ohne bekannte Partei ausgelassen
}
network-agreed = { $count ->
    [one] Einig bei 1 Thema: { $issues }
   *[other] Einig bei { $count } Themen: { $issues }
}
network-opposed = { $count ->
    [one] Uneins bei 1 Thema: { $issues }
   *[other] Uneins bei { $count } Themen: { $issues }
}
# For screen readers; the numbers are numbers of issues
network-edge = { $one } und { $other }: einig bei { $agree }, uneins bei { $oppose }

## The timeline

timeline-change-key = wechselt die Seite
timeline-both-key = beide Seiten am selben Tag
timeline-both-tip = Beide Seiten am selben Tag
timeline-more-lanes = { $count ->
    [one] 1 weitere Zeile mit den wenigsten Aussagen ausgelassen
   *[other] { $count } weitere Zeilen mit den wenigsten Aussagen ausgelassen
}
timeline-undated = { $count ->
    [one] 1 Aussage in Berichten ohne Datum ausgelassen
   *[other] { $count } Aussagen in Berichten ohne Datum ausgelassen
}
timeline-unknown = { $count ->
    [one] 1 Aussage mit unbekannter Partei oder unbekanntem Thema ausgelassen
   *[other] { $count } Aussagen mit unbekannter Partei oder unbekanntem Thema ausgelassen
}
timeline-change = { $before ->
    [for] Von dafür zu dagegen
   *[other] Von dagegen zu dafür
}
# The same for screen readers
timeline-change-name = { $before ->
    [for] { $party }, { $issue }: von dafür zu dagegen, { $days }
   *[other] { $party }, { $issue }: von dagegen zu dafür, { $days }
}

## Who gets a word

sources-total = { $words ->
    [one] 1 zugeschriebenes Wort
   *[other] { $words } zugeschriebene Wörter
} in { $statements ->
    [one] 1 Aussage
   *[other] { $statements } Aussagen
}
# Words of sources with a name, without one, or of none: “named: 1024 words, 61 %”
sources-part = { $naming ->
    [named] mit Namen
    [unnamed] ohne Namen
   *[other] ohne Quelle
}: { $count ->
    [one] 1 Wort
   *[other] { $count } Wörter
}, { $share }
sources-claims = Niemand steht ein für { $claims ->
    [one] 1 prüfenswerte Behauptung
   *[other] { $claims } prüfenswerte Behauptungen
}, neben { $statements ->
    [one] 1 Aussage
   *[other] { $statements } Aussagen
}: { $share } von beiden zusammen.
sources-more-speakers = { $count ->
    [one] 1 weiterer Sprecher mit den wenigsten Wörtern ausgelassen
   *[other] { $count } weitere Sprecher mit den wenigsten Wörtern ausgelassen
}
sources-words = { $count ->
    [one] 1 Wort
   *[other] { $count } Wörter
}
sources-none = Ohne Quelle
sources-nameless = Quellen ohne Namen
sources-counts = { $words ->
    [one] 1 Wort
   *[other] { $words } Wörter
} in { $statements ->
    [one] 1 Aussage
   *[other] { $statements } Aussagen
}, { $share }
sources-no-name = Der Bericht nennt keinen Namen
sources-under-one = unter 1 %
sources-percent = { $percent } %

## What two people have differently

agreement-not-there = nicht vorhanden
agreement-part = { $part ->
    [source] Quelle: { $words }
    [cue] Signalwort: { $words }
   *[other] Inhalt: { $words }
}

## Reasons, below what the program found
# They are written into projects in English, exactly as they stand here, and shown in the language of the window. In
# English the arguments stand in the order one, two, three.

reason-model-mark = vom Modell markiert
reason-model-link = vom Modell mit dem Signalwort verbunden
reason-no-source-for-cue = zum Signalwort wurde keine Quelle gefunden
reason-wording = vor allem wegen „{ $one }“
reason-wording-silent = der Wortlaut sagt es nicht
reason-issue-others = „{ $one }“, wie andere Aussagen es nennen
reason-issue-fuller = „{ $one }“ – im Projekt heißt es ausführlicher so
reason-issue-words = die Wörter des Berichts, auf die sie verweist
reason-issue-none = die Wörter nennen kein Thema
reason-speaker-full = „{ $one }“ – im Projekt mit vollem Namen
reason-source-named = in der Quelle genannt
reason-source-words = die Wörter der Quelle; kein Name
reason-source-none = keine Quelle genannt
reason-source-follows = keine Quelle angegeben; sie folgt auf „{ $one }“
reason-source-begins = keine Quelle angegeben; der Satz beginnt mit „{ $one }“
reason-source-signed = der Brief ist mit „{ $one }“ unterschrieben
reason-source-unresolved = „{ $one }“ ist nicht zugeordnet
reason-reporter = der Berichtende spricht
reason-refers-short = „{ $one }“ bezieht sich auf „{ $two }“, kurz für { $three }
reason-refers = „{ $one }“ bezieht sich auf „{ $two }“
reason-short = „{ $one }“ ist kurz für { $two }
reason-relative = „{ $one }“ steht hinter „{ $two }“
reason-quoted-last = die zuletzt vor „{ $one }“ zitierte Person
reason-last-body = so heißt die letzte solche Einrichtung: „{ $one }“
reason-only-one = niemand sonst davor kann mit „{ $one }“ gemeint sein
reason-seat = „{ $one }“ steht für seine Regierung
reason-behind-name = „{ $one }“ steht hinter dem Namen
reason-apposition-behind = in der Apposition hinter dem Namen genannt
reason-apposition-before = in der Apposition vor dem Namen genannt
reason-before-role = vor dem Amt des Sprechers genannt
reason-description = in der Beschreibung genannt
reason-called = im Bericht „{ $one }“ genannt
reason-office = „{ $one }“ und ein Amt
reason-works = arbeitet für { $one }
reason-acts = handelt für { $one }
reason-own-body = eine Einrichtung spricht für sich selbst
reason-itself = sie spricht für sich selbst
reason-country = nach dem Land benannt
reason-people = „{ $one }“ sind danach benannt
reason-report-names = der Bericht nennt „{ $one }“
reason-others = die Partei anderer im Bericht
reason-tables = aus den Tabellen bekannter Personen
reason-decided = wie Sie für diesen Sprecher entschieden haben
reason-renamed = „{ $one }“, wie Sie es zuvor benannt haben
reason-elsewhere = { $one } steht anderswo im Bericht dafür
reason-no-party = von { $one } ist keine Partei bekannt
reason-other-report = wie in einem anderen Bericht dieses Projekts
reason-taken = wie bei { $one }; hier war es „{ $two }“ ({ $three })
