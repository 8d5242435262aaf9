### The words of the window. One message for one thing; what stands in a tooltip is its `.tip`.
### Sentences are never put together from pieces: what differs by case stands in one message.

## Words that stand in many places

close = Close
cancel = Cancel
one-moment = One moment…
unknown = unknown
none = none
not-found = not found
not-marked = none marked
unknown-party = Unknown party
unknown-speaker = Unknown speaker
no-source = Claim without a source
quoted = “{ $words }”
# “3 statements”
statements = { $count ->
    [one] 1 statement
   *[other] { $count } statements
}
reports = { $count ->
    [one] 1 report
   *[other] { $count } reports
}
claims = { $count ->
    [one] 1 claim without a source
   *[other] { $count } claims without a source
}
# How sure the program is: “83 % sure”
sure = { $percent } % sure

## Heads of fields

field-speaker = Speaker
field-party = Party
field-issue = Issue
field-kind = Kind
field-stance = Stance
field-note = Note
field-review = Review
field-source = Source
field-cue = Cue
field-content = Content
field-title = Title
field-outlet = Outlet
field-date = Date
field-report = Report
field-sure = Sure

## Values of fields, and fields inside of sentences

value-kind-factual_claim = factual claim
value-kind-prediction = prediction
value-kind-demand = demand
value-kind-promise = promise
value-kind-evaluation = evaluation
value-kind-denial = denial
value-kind-other = other
value-stance-for = for
value-stance-against = against
value-stance-neutral = neutral
value-stance-unclear = unclear
value-review-open = to review
value-review-accepted = accepted
value-review-rejected = rejected
value-quote-direct = direct
value-quote-mixed = mixed
value-quote-indirect = indirect
value-origin-program = found by the program
value-origin-confirmed = confirmed
value-origin-corrected = corrected
value-origin-added = added

## Languages

language-system = As the system

## Before many statements change

preview-added = added
preview-deleted = deleted
preview-change = { $field ->
    [speaker] speaker
    [party] party
    [kind] kind
    [issue] issue
    [stance] stance
    [review] review
   *[note] note
}: { $old } → { $new }

## Actions: menus, palette, buttons, and their tooltips

action-open = Open reports…
    .tip = Open articles: text, web pages, PDF, Word, mail, tables and more
action-open-folder = Open folder…
    .tip = Open all reports of a folder and of those in it
action-open-path = Open path…
    .tip = Type where a report or project is
action-paste = Paste report…
    .tip = Make a report of copied text
action-new-project = New project
    .tip = Begin an empty project; this one is kept
action-open-project = Open project…
    .tip = Open a .standpoint file
action-save-as = Save project as…
    .tip = Give the project a file of its own
action-properties = Project properties…
    .tip = What it is about, who codes, where it and its backups are
action-backups = Backups…
    .tip = Copies of this project that were made while you worked
action-compare = Compare coders…
    .tip = See how far another person's project on the same reports agrees, and merge it
action-export = Export findings…
    .tip = Write statements, claims and positions for people and for other programs
action-print = Print…
    .tip = Make pages of this report’s findings and open them in the system’s viewer, to print
action-remove-report = Remove report
    .tip = Take this report out of the project
action-move-report = Move report to project…
    .tip = Move this report, with all that was found and decided, into another project
action-quit = Quit
    .tip = Close the window; everything is saved
action-undo = Undo
    .tip = Take back the last change
action-redo = Redo
    .tip = Make the change again
action-only-here = Only this statement
    .tip = Keeps the last change where it was made, and takes it back in the statements that followed
action-everywhere = For all parties
    .tip = Gives the new name of the issue to all statements that still have the old one
action-copy = Copy
    .tip = Copy the marked words or the selected content
action-find = Search
    .tip = Search the words of all reports, speakers, parties and issues
action-palette = Find a command…
    .tip = Find any command or report by a part of its name
action-preferences = Preferences…
    .tip = Change how the program looks and works
action-details = Report details…
    .tip = Change title, outlet, date and byline
action-analyze = Analyse again
    .tip = Find statements again; your decisions stay
action-analyze-new = Analyse new reports
    .tip = Find statements in all reports that have not been analysed
action-new-statement = New statement
    .tip = Make a statement with the marked words as content
action-set-source = Mark as source
    .tip = Make the marked words the selected statement's source
action-set-cue = Mark as cue
    .tip = Make the marked words the selected statement's cue
action-set-content = Mark as content
    .tip = Make the marked words the selected statement's content
action-add-content = Add to content
    .tip = Add the marked words to the selected statement's content
action-new-claim = New claim
    .tip = Make a claim without a source of the marked words
action-accept = Accept
    .tip = The selected finding is right
action-reject = Reject
    .tip = The selected finding is wrong; it counts no more
action-reopen = Review again
    .tip = The selected finding is open again
action-unsure = Unsure
    .tip = Mark the selected statement as unsure, or not
action-note = Note
    .tip = Write a note on the selected finding
action-delete = Delete
    .tip = Delete the selected finding; it is not found again
action-add-position = Add a position…
    .tip = A stance of a party on an issue that no statement tells of yet
action-next = Next statement
    .tip = Go to the next statement
action-previous = Previous statement
    .tip = Go to the statement before
action-next-report = Next report to review
    .tip = Go to the next report in which something is open
action-previous-report = Previous report to review
    .tip = Go to the report before in which something is open
action-queue = Least sure first
    .tip = Go through all that is open, what the program is least sure of first; or in reading order again
action-toggle-reports = Reports
    .tip = Show or hide the list of reports
action-toggle-positions = Positions
    .tip = Show or hide positions and statements
action-all-reports = All reports
    .tip = Count the whole project, not only the report on the page
action-focus = Nothing but the page
    .tip = Hide both panes and the bars, or show them again
action-fewer = Fewer statements
    .tip = Hold back what is less sure
action-more = More statements
    .tip = Show what is less sure too
action-switch-theme = Light or dark
    .tip = Light, dark, or as the system has it
action-zoom-in = Zoom in
    .tip = Everything larger
action-zoom-out = Zoom out
    .tip = Everything smaller
action-zoom-reset = Zoom to normal size
    .tip = Everything in its normal size
action-guide = Guide
    .tip = What the window shows, what kinds and stances mean, how positions come about
action-sample = Open the sample project
    .tip = Eleven reports on one matter, to try everything on
action-keys = Keyboard shortcuts
    .tip = Show all keys
action-about = About Standpoint
    .tip = Version, model and licence
action-rename-speaker = Rename or merge speaker…
    .tip = Rename or merge the statement's speaker everywhere
action-rename-party = Rename or merge party…
    .tip = Rename or merge the statement's party everywhere
action-rename-issue = Rename or merge issue…
    .tip = Rename or merge the statement's issue everywhere
action-merge = Merge names…
    .tip = Let several issues, parties or speakers become one
action-choose-speaker = Speaker…
    .tip = Say who speaks in the selected statement
action-choose-party = Party…
    .tip = Say for which party the speaker speaks
action-choose-issue = Issue…
    .tip = Say what the selected statement is about
action-choose-stance = Stance…
    .tip = Say which side the statement takes on its issue
action-choose-kind = Kind…
    .tip = Say what the statement does
action-view-report = Show the report
    .tip = The report as a page with its highlights
action-view-table = Show the table
    .tip = All statements: filter, sort, edit many at once
action-view-matrix = Show the matrix
    .tip = Which party stands where on which issue
action-view-timeline = Show the timeline
    .tip = Positions by date, with changes of side
action-view-network = Show the network
    .tip = Parties that agree and that oppose each other
action-view-sources = Show the sources
    .tip = Who gets how many words; named and unnamed
action-view-agreement = Show the agreement
    .tip = How far another coder agrees, and what they have differently
action-figure-png = Export figure as PNG…
    .tip = The figure as a picture of pixels
action-figure-svg = Export figure as SVG…
    .tip = The figure as a picture that can be edited
action-figure-table = Export figure as table…
    .tip = The numbers of the figure, as CSV
action-show-positions = Show positions
    .tip = Positions by party
action-show-speakers = Show speakers
    .tip = Who speaks, with all mentions
action-show-statements = Show statements
    .tip = All statements in reading order
action-show-claims = Show claims
    .tip = What nobody stands behind

## Formats of findings: the export dialog

format-group-reading = To read
format-group-tables = Tables and data
format-group-coding = Programs for coding
format-group-annotation = Marked texts
format-group-networks = Networks

format-html = Web page
    .tip = Positions by party and every report with its highlights, on one page that needs nothing else
format-docx = Word briefing
    .tip = Where each party stands, with quotations and their sources, for Word and LibreOffice
format-pdf = PDF briefing
    .tip = The same to print and send: real text, an outline, links to the sources
format-markdown = Markdown briefing
    .tip = The same as plain text with marks
format-text = Plain text
    .tip = Positions by party with their evidence, for a terminal or a mail
format-xlsx = Excel workbook
    .tip = Sheets of statements, claims, positions, speakers and reports, with filters and links
format-csv = CSV table
    .tip = One row a statement or claim, for spreadsheets and statistics
format-csv-excel = CSV table for Excel
    .tip = The same with the mark that tells Excel the encoding
format-csv-folder = CSV tables
    .tip = One table each for statements, claims, positions, speakers and reports
format-json = JSON
    .tip = All findings with the texts; Standpoint opens it again without loss
format-jsonl = JSON Lines
    .tip = One finding a line with all that is known of it, for programs that read line by line
format-qdpx = REFI-QDA project
    .tip = Texts, codes and coded passages for NVivo, ATLAS.ti, QualCoder and others; Standpoint opens it again
format-qdpx-maxqda = REFI-QDA project for MAXQDA
    .tip = The same with line ends of two characters, as MAXQDA seems to count them
format-qdc = REFI-QDA codebook
    .tip = The codes alone: parties, issues, kinds and stances
format-dna = DNA project
    .tip = For Discourse Network Analyzer: persons, organizations, concepts and agreement
format-dna-events = DNA event list
    .tip = Discourse Network Analyzer's table of statements
format-web-annotation = Web Annotation
    .tip = The W3C's annotations (JSON-LD): quotations with their places, for the web and Hypothesis
format-brat = brat
    .tip = Texts with standoff marks and the configuration for brat; Standpoint opens the .ann files again
format-cas = UIMA CAS JSON
    .tip = One file a report for UIMA, INCEpTION and DKPro
format-label-studio = Label Studio
    .tip = Tasks with predictions, and the labelling configuration
format-doccano = doccano
    .tip = Texts with spans and relations, one report a line
format-prodigy = Prodigy
    .tip = Texts with spans, one report a line
format-citron = Citron JSON
    .tip = The annotation format of Citron, the BBC's program for quotations
format-graphml = GraphML: parties
    .tip = Parties joined by issues on which they agree or oppose each other, for Gephi, visone, igraph
format-graphml-issues = GraphML: parties and issues
    .tip = Parties joined to the issues they take sides on; weights below zero are against
format-gephi = Gephi tables: parties
    .tip = The network of parties as nodes.csv and edges.csv
format-gephi-issues = Gephi tables: parties and issues
    .tip = The network of parties and issues as nodes.csv and edges.csv

## Views in the middle

centre-report = Report
centre-table = Table
centre-matrix = Matrix
centre-timeline = Timeline
centre-network = Network
centre-sources = Sources
centre-agreement = Agreement
centre-export = Export
    .tip = Write what is shown here as a picture or a table

## Menus

menu-file = File
menu-edit = Edit
menu-statement = Statement
menu-report = Report
menu-view = View
menu-help = Help
menu-recent-reports = Recent reports
menu-recent-projects = Recent projects

## Items of menus

# What is done or taken back, such as “accept in ‘Ferry’”
items-undo = Undo { $what }
items-redo = Redo { $what }
items-show-reports = Show reports
items-hide-reports = Hide reports
items-show-positions = Show positions
items-this-report = Only this report
items-hide-positions = Hide positions

## Palette

palette-title = Commands and reports
palette-hint = A part of a name
palette-hint-name = A known name or a new one
palette-hint-value = A digit, or a word
# What an offer is, before its date
palette-report = report
# What is chosen for the selected statements
palette-choose = { $count ->
    [one] { $what ->
        [speaker] Speaker
        [party] Party
        [issue] Issue
        [stance] Stance
       *[other] Kind
    }
   *[other] { $what ->
        [speaker] Speaker of { $count } statements
        [party] Party of { $count } statements
        [issue] Issue of { $count } statements
        [stance] Stance of { $count } statements
       *[other] Kind of { $count } statements
    }
}

## Picker

picker-nothing = Nothing is called so.
picker-fresh = { $what ->
    [speaker] New speaker: “{ $name }”
    [party] New party: “{ $name }”
   *[other] New issue: “{ $name }”
}

## Status line

status-unsaved = What now?
    .tip = Why saving fails, and what can be done
status-cancel-tip = Stop reading and analysing; what is done stays
status-close-tip = Take this message away
status-show = Show
    .tip = Show the file in its folder

## What lies over the window for a moment

toast-undo = Undo this change
toast-redo = Make the change again
toast-drop = { $count ->
    [one] Drop it to open it
   *[other] Drop them to open them
}

## A project that cannot be opened or written

trouble-save-tip = Give what is in the window now a file of its own
trouble-replace-title = Replace the file?
trouble-replace-lost = “{ $path }” is there already. What is in it would be lost.
trouble-replace = Replace
trouble-another-name = Another name…
trouble-unsaved-title = The last changes are not saved
trouble-quit = Quit without saving
    .tip = The changes since the last save are lost
trouble-read-only = Open for reading only
    .tip = Look at it; nothing is changed
trouble-copy = Open a copy
    .tip = Work on a copy, as the project is at this moment
trouble-recover = Recover what can be read
    .tip = Take what can be read into a new project; the damaged file stays as it is
# The time is “2026-11-25 22:31”
trouble-backup = Open the backup of { $time }
    .tip = Work on a copy of { $path }

## Reports

reports-panel-title = Reports
reports-panel-open = Open…
reports-panel-sort = Sort
reports-panel-order-added = as added
    .tip = Sorted as added
reports-panel-order-date = newest first
    .tip = Sorted newest first
reports-panel-order-title = by title
    .tip = Sorted by title
reports-panel-order-outlet = by outlet
    .tip = Sorted by outlet
reports-panel-order-to-review = most to review
    .tip = Sorted most to review
reports-panel-search = Search reports
reports-panel-search-hint = Search words, speakers, issues
reports-panel-empty = No reports yet
reports-panel-searching = Searching…
reports-panel-nothing = Nothing found. All words must stand in one paragraph or statement.
reports-panel-places = { $count ->
    [one] 1 place
   *[other] { $count } places, the best first
}
reports-panel-clear = Clear
    .tip = Show all reports (Escape)
reports-panel-not-analysed = not analysed yet
reports-panel-reviewed = { $done } of { $count } statements reviewed
# A list of reports, each as in the message below
reports-panel-twins = Tells the same story as { $reports }
# Title of a report; outlet, date and file
reports-panel-twin = “{ $name }” ({ $details })

## The page

reader-page = Report
reader-words = { $count ->
    [one] 1 word
   *[other] { $count } words
}
# A speaker who is not known, in the margin
reader-unknown = Unknown
reader-statement-by = Statement by { $speaker }
reader-map = Map of the statements
    .tip = Where statements stand in the report; a click goes there
# The handles that change which words are marked, for screen readers
reader-start = { $what ->
    [source] Start of source
    [cue] Start of cue
    [content] Start of content
   *[other] Start of claim
}
reader-end = { $what ->
    [source] End of source
    [cue] End of cue
    [content] End of content
   *[other] End of claim
}
# Who says that somebody else says something
reader-chain = Chain
    .tip = who says that who says
reader-claim = The reporter says this; nobody stands behind it.
reader-claim-sure = { $percent } % sure that it is worth checking

## What can be done with marked words

reader-new-statement = New statement
reader-new-claim = Claim
reader-copy = Copy
reader-select-first = Select a statement first

## The page before there is any report

reader-empty = No report is open
reader-empty-private = Nothing leaves this computer.
reader-drop = Drop reports here
reader-drop-kinds = Text, web pages, PDF, Word, LibreOffice, mail, e-books, tables, coded projects
reader-step-open = Open reports: statements are highlighted in the colour of their party.
reader-step-review = Correct and accept them with single keys: J, A, X; F1 shows all.
reader-step-quote = Quote the positions on the right, or export them with Ctrl+E.

## Filter bar

# Stands behind a number that can be changed: “≥ 60 % sure”
filter-sure = % sure
    .tip = How sure the program must be; what a person decided is shown in any case
filter-clear = Clear
    .tip = Leave nothing out
filter-once = Each story once
    .tip = What several outlets print word for word, as from one agency, counts once
filter-wider = Wider parties
    .tip = A party counts as the wider one that it belongs to: a campaign as its party
# Name of the field for screen readers; the hint stands in the empty field
filter-from = From day
    .hint = from day
filter-until = Until day
    .hint = until day
filter-day = A day as 2026-11-24, or the beginning of one
filter-find = Type to find
filter-all = All
filter-nothing = Nothing found
# The name is that of the menu: “Party”, “Kind”
filter-menu = Only statements with these; none chosen means all ({ $name })

## Guide

guide = Guide
guide-highlights = What is highlighted
guide-highlights-parts = A statement has three parts: the source, bold in its party's colour (who speaks); the cue, underlined (said, denied, warned); and the content, softly tinted (what is attributed).
guide-highlights-claims = A dotted line with a question mark in the margin is a claim that nobody stands behind: the reporter says it, and it can be checked. A tick right of a line: what begins there was accepted.
guide-highlights-letters = In the panel on the right, and in the margin of a wide page, letters stand for the party, for those who do not tell the colours apart. Grey means that the party is not known: the program does not guess.
guide-why = Why is this highlighted?
guide-why-tooltip = Rest the pointer on a highlight: the program tells who speaks, for whom, how sure it is of each part, and what led to it. The names in the panel on the right tell the same.
guide-why-held-back = Statements that it is less sure of are held back. The keys [ and ] show fewer or more.
guide-positions = How positions come about
guide-positions-evidence = A position is a party's stance on an issue. It follows from the statements that were not rejected: all with the same party, issue and stance are its evidence.
guide-positions-change = To change it, change its statements: choose another party (P), issue (I) or stance (T), or drag a statement from one position to another. Renaming a party or an issue to the name of another one merges the two. Several names for one matter become one with “Merge names” (Ctrl+Shift+N).
guide-positions-order = A handle at its left drags a position to another place of its party; a click on it adds or removes one. What you add (Ctrl+Shift+P) stays, whether statements tell of it or not.
guide-positions-person = What a person decided is never changed by the program, and everything can be undone.
guide-keys = Reviewing without the mouse
# “All reports” is action-all-reports
guide-keys-review = J and K go to the next and the previous statement; A accepts, X rejects, and both go on. Q goes to what the program is least sure of first, over all reports if “All reports” is on.
guide-keys-fields = W says who speaks, P for which party, I about what, T on which side, D what kind; N writes a note. Type a part of a name and press Return; in short lists a digit chooses.
guide-keys-all = Ctrl+K finds every command and every report; F1 lists all keys.
guide-kinds = Kinds of statements
guide-kind-factual-claim = Something past or present that evidence could settle. “The pier was closed for six days,” the harbour master said.
guide-kind-prediction = What will, may or would happen. She warned that the ferry could stop in winter.
guide-kind-demand = Asks, urges or orders that somebody do something. The union called on the council to pay.
guide-kind-promise = The speaker's own plan, offer, refusal or threat. The company said it would sign.
guide-kind-evaluation = Praise, blame, opinion, feeling. He called the offer an insult.
guide-kind-denial = Rejects a claim or an accusation. The mayor denied that any money had been taken.
guide-kind-other = Questions, greetings, fragments, definitions.
guide-stances = Stances
guide-stance-for = The speaker is in favour of the issue as it is named.
guide-stance-against = The speaker opposes it.
guide-stance-neutral = The speaker tells of it without taking a side.
guide-stance-unclear = It cannot be told, or has not been.

## Inspector

inspector-statement = Statement
# Stands behind the state of review: “to review, unsure”
inspector-unsure = unsure
inspector-cites = Cites
    .tip = Who says that who says
inspector-quotation = { $mode ->
    [direct] direct quotation
    [mixed] mixed quotation
   *[indirect] indirect quotation
}
inspector-least-sure = { $part ->
    [speaker] least sure of the speaker, { $percent } %
    [party] least sure of the party, { $percent } %
    [kind] least sure of the kind, { $percent } %
   *[stance] least sure of the stance, { $percent } %
}
# The party that a claim without a source is about
inspector-about = about { $party }
inspector-note = What you want to remember

## Lists

# Label of a slider: “At least 60 % sure”
lists-at-least = At least
    .tip =
        How sure the program must be to show a statement ([ and ]).
        What you decided on is shown in any case.
lists-held-back = { $count } held back
lists-no-statements = No statements yet. Mark words in the report to add one.
lists-all-held-back = No statement is so sure. Ask for less above to see those held back.
lists-no-claims = No claims without a source were found.
lists-worth-checking = Worth checking, { $percent } %
lists-nobody-named = Nobody is named

## Preferences

preferences = Preferences
preferences-language = Language
preferences-theme = Theme
preferences-theme-system = As the system
preferences-theme-light = Light
preferences-theme-dark = Dark
preferences-zoom = Size of everything
preferences-reading = Size of reports
# Stands behind a number: “18 points”
preferences-points = points
preferences-motion = Motion
preferences-calm = Nothing moves by itself
    .tip = The page jumps instead of gliding, and nothing glows or fades
preferences-least-sure = Least sure
    .tip = How sure the program must be to show a statement, in new projects
preferences-threads = Threads
    .tip = How many reports are analysed at a time
preferences-threads-each = one a core
preferences-format = Export as
preferences-format-last = what was chosen last
preferences-data = Data
preferences-later = Threads and the least sureness hold from the next start and the next project.
preferences-reset = Reset
    .tip = Everything as it was at the first start

## Positions

positions-tab-positions = Positions
positions-tab-speakers = Speakers
positions-tab-statements = Statements
positions-tab-claims = Claims
# Name of the bar for screen readers
positions-reviewed = Reviewed
positions-progress = { $reviewed } of { $count } reviewed
positions-none = No positions yet. They follow from the statements.
positions-share = { $count ->
    [one] 1 statement, { $percent } % of the words
   *[other] { $count } statements, { $percent } % of the words
}
positions-within = within { $party }
    .tip = The wider party that it belongs to
positions-party-given = Given by a person, or nothing is known of it
positions-party-found = How the party was found: { $why }
positions-edit = Edit
    .tip = Rename, merge or colour this party
positions-give = Give them a party…
positions-rename = Rename or merge…
positions-belongs = Belongs to…
    .tip = The wider party it is a part of
positions-colour = Colour
positions-colour-number = ■ Colour { $number }
positions-no-issue = No issue yet
positions-summary = Your summary
positions-sure = found by the program, { $percent } % sure of the side
    .tip = Choose the side, or accept the statements, to make it yours
positions-contradicted = ⚠ The party also takes the other side
    .tip = Other statements of this party stand on the opposite side of this issue
# The words are those of the report: “an official had confirmed that …”
positions-told = as { $teller } tells it: { $words }
    .tip = Said by another of this party, not by itself
positions-told-unknown = as somebody tells it: { $words }
positions-stance = Which side these statements take on the issue
positions-evidence = Show the words in the report; drag it to another position, or use a right click
# Name of the handle for screen readers
positions-handle = Position: { $issue }, { $stance }
    .tip = Drag it to another place, or click for what can be done with it
positions-up = Move up
positions-down = Move down
positions-by-evidence = Order by evidence
positions-add = Add a position…
positions-remove = Remove this position
positions-untold = No statement tells of it yet: drop one here
positions-fewer = Show fewer
positions-more = Show { $count } more

## Comparison of two projects

agreement-comparing = Comparing…
agreement-title = This project and “{ $name }”
agreement-title-by = This project and “{ $name }”, by { $coder }
agreement-close-tip = End the comparison
agreement-differences = { $count ->
    [0] No differences are left
    [one] 1 difference
   *[other] { $count } differences
}
agreement-keys = J and K go on and back, A takes the other's side, X keeps yours.
agreement-show-kept = Show the { $count } kept again
    .tip = The differences in which you kept your side
# Head of a column: how many values are the same in both projects
agreement-same = the same
agreement-same-of = { $same } of { $pairs }
agreement-alpha = alpha
    .tip =
        Krippendorff's alpha: 1 is full agreement, 0 as much as chance gives.
        What nobody has looked at yet counts too: both programs found the same.
agreement-field = { $field ->
    [speaker] speaker
    [party] party
    [kind] kind
    [issue] issue
    [stance] stance
   *[review] review
}
agreement-spans = { $part ->
    [source] words of the source
    [cue] words of the cue
   *[content] words of the content
}
agreement-spans-tip = Krippendorff's alpha for unitizing, over all words of the reports
agreement-reports-in-both = { $count ->
    [one] 1 report in both
   *[other] { $count } reports in both
}
agreement-statements-in-both = { $count ->
    [one] 1 statement in both
   *[other] { $count } statements in both
}
agreement-only-here = { $count ->
    [one] 1 report only here
   *[other] { $count } reports only here
}
agreement-only-there = { $count ->
    [one] 1 report only there
   *[other] { $count } reports only there
}
agreement-take-reports = Take over their reports
    .tip = All reports that only they have, with their findings
agreement-take-decisions = { $count ->
    [0] Take over their decisions
    [one] Take over their 1 decision
   *[other] Take over their { $count } decisions
}
agreement-take-decisions-tip = Where they decided and you did not; you see first what changes
agreement-only-mine = statement only here
agreement-only-theirs = statement only there
# What differs: which words of the report are marked
agreement-words = words
agreement-here = here: { $words }
agreement-there = there: { $words }
# Read aloud: “speaker: here Ada Holm, there unknown”
agreement-row = { $what }: here { $mine }, there { $theirs }
agreement-take-theirs = Take theirs
    .tip = Take over the other's side (A)
agreement-keep-mine = Keep mine
    .tip = Leave it as it is here (X)

## Cast

cast-no-report = Open a report to see who speaks in it.
cast-nobody = Nobody speaks yet. Speakers follow from the statements.
# Where a speaker speaks, below the name
cast-in-report = { $count ->
    [one] one statement, in “{ $report }”
   *[other] { $count } statements, in “{ $report }”
}
cast-in-reports = { $count } statements in { $reports } reports
cast-speaker-tip = A new name is for all these statements; the name of another speaker merges the two.
cast-unknown-speaker = unknown speaker
cast-party-tip = For all statements of this speaker
cast-no-source = no source given
cast-someone-else = Someone else…
    .tip = Give these statements to another speaker
# How the speaker came about
cast-speaker-by = { $origin ->
    [program] Speaker found by the program
    [confirmed] Speaker confirmed
    [corrected] Speaker corrected
   *[added] Speaker added
}
cast-speaker-why = { $origin ->
    [program] Speaker found by the program: { $why }
    [confirmed] Speaker confirmed: { $why }
    [corrected] Speaker corrected: { $why }
   *[added] Speaker added: { $why }
}

## Dialogs

dialogs-open = Open
dialogs-save = Save
dialogs-move = Move
dialogs-change = Change
dialogs-path = Path
dialogs-name = Name
dialogs-paste-title = Paste report
dialogs-paste-text = Text of the report; a headline on the first line becomes its title
dialogs-rename-title = { $what ->
    [speaker] Rename or merge speaker
    [party] Rename or merge party
   *[issue] Rename or merge issue
}
dialogs-rename-merges = “{ $old }” and “{ $new }” become one. Undo parts them again.
dialogs-rename-all = { $what ->
    [speaker] Everywhere in the project. The name of another speaker merges the two.
    [party] Everywhere in the project. The name of another party merges the two.
   *[issue] Everywhere in the project. The name of another issue merges the two.
}
dialogs-rename = Rename
dialogs-merge = Merge
merge-title = Merge names
merge-about = What reports call by several names becomes one, everywhere in the project.
merge-issues = Issues
merge-parties = Parties
merge-speakers = Speakers
merge-find = Find a name
merge-none = No such name
merge-statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
merge-into = Name for all
merge-choose = Choose the names that mean the same.
merge-become = { $count ->
    [one] One name becomes “{ $new }”. Undo parts them again.
   *[other] { $count } names become “{ $new }”. Undo parts them again.
}
dialogs-assign-title = { $what ->
    [speaker] Give another speaker
    [party] Give another party
   *[issue] Give another issue
}
dialogs-assign-speaker = { $count ->
    [one] For 1 statement; the party follows the speaker.
   *[other] For { $count } statements; the party follows the speaker.
}
dialogs-more-names = … and { $count } more: type a part of the name
dialogs-assign-other = { $count ->
    [one] For 1 statement.
   *[other] For { $count } statements.
}
dialogs-assign = { $what ->
    [speaker] Set speaker
    [party] Set party
   *[issue] Set issue
}
# Title of a dialog: “Quay League belongs to”
dialogs-within-title = { $party } belongs to
dialogs-within-about = The wider party, for instance a campaign's political party. Empty means none.
dialogs-within-wider = Wider party
dialogs-within-set = Set
dialogs-position-title = New position
dialogs-position-about = It needs a party and an issue, and stays whether statements tell of it or not.
dialogs-position-add = Add
dialogs-details-title = Report details
dialogs-details-byline = Byline
dialogs-details-address = Address
dialogs-details-language = Language
dialogs-properties-title = Project properties
dialogs-properties-hint = What the project is about
dialogs-properties-coder = Coder
    .tip = Who decides; named when projects are compared
dialogs-properties-coder-hint = Your name or initials
# “3 reports, 20 statements, 5 reviewed, 4 parties”
dialogs-properties-reviewed = { $count } reviewed
dialogs-properties-parties = { $count ->
    [one] 1 party
   *[other] { $count } parties
}
# $edit is what would be done: “Accept 3 statements”
dialogs-preview-title = { $edit }?
dialogs-preview-nothing = This changes nothing: all of them have it already.
dialogs-preview-more = { $count ->
    [one] and 1 other change
   *[other] and { $count } other changes
}
dialogs-preview-change = { $count ->
    [one] 1 statement changes.
   *[other] { $count } statements change.
}
dialogs-preview-follow = { $count ->
    [one] One of them follows: what you decide of a name holds for the whole project.
   *[other] { $count } of them follow: what you decide of a name holds for the whole project.
}
dialogs-preview-undo = One undo takes all of it back.
# The button that does what the title asks
dialogs-preview-do = { $verb ->
    [accept] Accept
    [reject] Reject
    [reopen] Reopen
    [delete] Delete
    [move] Move
    [adopt] Adopt
   *[change] Change
}
dialogs-keys-title = Keyboard shortcuts
dialogs-errors-title = { $count ->
    [one] That did not work
   *[other] Some of it did not work
}

## Export dialog

export-title = Export findings
export-folder = a folder of files
export-begins = It begins so:
export-holds = It holds:
export-of-report = The open report
export-of-selection = Selected statements ({ $count })
    .tip = Select rows in the table to export them alone
export-of-all = { $count ->
    [one] The one report
   *[other] All { $count } reports
}
export-no-preview = It cannot be shown: { $error }
export-go = Export…
    .tip = Choose where to write it
export-keys = Arrow keys choose the format, Return goes on.

## Figures

figure-network = Network of the project
figure-empty = Nothing to show
figure-empty-matrix = It shows which party stands where on which issue.
# The names of the menu “Report” and of its “Report details…”
figure-empty-timeline = It needs reports with dates. Report → Report details… gives them one.
figure-empty-network = It joins parties that surely take a side on the same issue.
figure-empty-sources = It shows who gets how many words.
figure-empty-choices = Perhaps the choices above leave nothing over.
figure-close-tip = Take the evidence away (Escape)
figure-more = { $count ->
    [one] and 1 more: see the table
   *[other] and { $count } more: see the table
}
figure-unknown-party = unknown party

## About

about-what = Who said what, and where each party stands.
about-private = Everything runs on this machine; no text ever leaves it.
about-models = Models: standpoint-attribution-2 and standpoint-understanding-2, trained on PolNeAR and on reports written for this program.
about-faces = Faces: Noto Serif, Noto Naskh Arabic, Noto Serif Hebrew and Inter (SIL Open Font License). Icons: Phosphor (MIT).
about-licence = Licence of the program: MIT or Apache-2.0.
about-licences = Licences of all parts
about-model-card = Model card

## Table

table-empty = No statements
table-empty-project = Open reports; their statements stand here as soon as they are found.
table-empty-choices = The choices above leave nothing over. “Clear” takes them away.
table-sort-tip = Sort by this; once more for the other way round
# Behind the review: “accepted, unsure”
table-unsure = unsure
table-select-all = Select all
    .tip = All rows that are shown (Ctrl+A)
table-select-none = None
    .tip = Select nothing (Escape)
table-review-tip = For all selected rows; you see first what changes
table-set = Set
    .tip = Another value for all selected rows
table-delete = Delete
    .tip = Delete all selected rows; you see first what goes
table-count = { $count ->
    [one] 1 statement, { $selected } selected
   *[other] { $count } statements, { $selected } selected
}
table-set-name = { $what ->
    [speaker] Speaker…
    [party] Party…
   *[issue] Issue…
}

## A report that may have been read wrongly

look-title = Was this read rightly?
look-words = { $count ->
    [one] 1 word
   *[other] { $count } words
}
look-and-so-on = … and so on
look-add = Add
    .tip = Take it into the project as it is (Return)
look-leave-out = Leave out
    .tip = Do not take it into the project
look-add-all = Add all { $count }
    .tip = Take all of them without looking

## What the actions of the menus tell

# Where the project and its backups are
actions-place = { $count ->
    [one] The project is { $place }; 1 backup is in { $folder }
   *[other] The project is { $place }; { $count } backups are in { $folder }
}
# $label is the name of a step, such as “accept 3 statements”
actions-undone = Undone: { $label }
actions-undone-in = Undone: { $label } in “{ $report }”
actions-no-other-report = No other report is open for review.
# After the last statement of a report; $rest is how many are still to be reviewed
actions-none = There are no statements here; Shift+J goes to the next report.
actions-last = { $rest ->
    [0] All statements here are reviewed; Shift+J goes to the next report.
    [one] That was the last statement; 1 is still to be reviewed here.
   *[other] That was the last statement; { $rest } are still to be reviewed here.
}
actions-least-sure = At least { $percent } % sure; { $count } held back
actions-copied = Copied

## Dialogs of the system

dialogs-project = Standpoint project
dialogs-folder = Name of the new folder
dialogs-reports = Reports
dialogs-all-files = All files

## Writing findings

exporting-busy = Writing report { $done } of { $count }
exporting-another = another export is still being written
exporting-cancelled = Cancelled; nothing was written.
files-written = Written: { $path }
files-written-print = Written: { $path }. Open it to print it.
files-no-dialog = This system offers no file dialog (on Linux, install zenity or a desktop portal). Type the path instead:

## Bringing reports in

import-nothing = “{ $path }” has no files that can be read as reports
# The three of them stand one after another, with commas between
import-added = { $count ->
    [one] 1 report added
   *[other] { $count } reports added
}
import-known = { $count ->
    [one] 1 was there already: { $names }
   *[other] { $count } were there already: { $names }
}
import-known-more = { $count ->
    [one] 1 was there already: { $names } and others
   *[other] { $count } were there already: { $names } and others
}
# Statements that came into reports which were there already
import-statements = { $count ->
    [one] 1 statement came into one
   *[other] { $count } statements came into them
}
# $action is the name of a menu entry
import-again = { $same ->
    [true] Analysed again; nothing changed.
   *[false] Analysed again.
}
import-cancelled = Cancelled; { $count } left. “{ $action }” goes on with what is not analysed.

## Work behind the window

jobs-reading = Reading { $number } of { $count }
jobs-analysing = Analysing “{ $name }”
# $more is how many others are waiting
jobs-analysing-more = { $more ->
    [one] Analysing “{ $name }” and 1 more
   *[other] Analysing “{ $name }” and { $more } more
}

## The window

app-settings-not-saved = The settings were not saved: { $why }
window-opening = Opening the project…

## Projects

projects-trouble = The project needs your help
projects-not-opened = It could not be opened
projects-backups = Backups
projects-no-backups = There are none yet: one is made every ten minutes while you work.
projects-backups-why = Copies of this project in { $folder }. Opening one makes a new project of it; this one stays as it is.
projects-recovered = { $reports ->
    [one] { $statements ->
        [one] 1 report with 1 statement was recovered into “{ $copy }”. The damaged file was left as it is.
       *[other] 1 report with { $statements } statements was recovered into “{ $copy }”. The damaged file was left as it is.
    }
   *[other] { $statements ->
        [one] { $reports } reports with 1 statement were recovered into “{ $copy }”. The damaged file was left as it is.
       *[other] { $reports } reports with { $statements } statements were recovered into “{ $copy }”. The damaged file was left as it is.
    }
}
projects-lost = Lost: { $what }
projects-same = this is the project in the window: choose another coder's
projects-already = the report is in this project already
projects-moved = “{ $name }” is now in { $path }

## Where the project is saved

# The name is “unnamed” for a project that has no name yet
saver-read-only = { $name ->
    [unnamed] the unnamed project, for reading only
   *[other] “{ $name }”, for reading only
}
saver-saved = { $name ->
    [unnamed] Saved in the unnamed project
   *[other] Saved in “{ $name }”
}
saver-not-saved = Not saved: { $why }
saver-saving = Saving…

## Steps of the history, as in “Undo accept 3 statements”

edit-add = { $count ->
    [one] add report
   *[other] add { $count } reports
}
edit-take-over = { $count ->
    [one] take over report
   *[other] take over { $count } reports
}
edit-remove = { $count ->
    [one] remove report
   *[other] remove { $count } reports
}
edit-properties = change properties
edit-adopt = { $count ->
    [one] adopt decision
   *[other] adopt { $count } decisions
}
edit-details = change report details
edit-analysis = analysis
edit-accept = { $count ->
    [one] accept
   *[other] accept { $count } statements
}
edit-reject = { $count ->
    [one] reject
   *[other] reject { $count } statements
}
edit-reopen = { $count ->
    [one] reopen
   *[other] reopen { $count } statements
}
edit-change = { $count ->
    [one] { $field ->
        [source] change source
        [cue] change cue
        [content] change content
        [speaker] change speaker
        [party] change party
        [kind] change kind
        [stance] change stance
        [note] change note
       *[other] change issue
    }
   *[other] { $field ->
        [source] change source of { $count } statements
        [cue] change cue of { $count } statements
        [content] change content of { $count } statements
        [speaker] change speaker of { $count } statements
        [party] change party of { $count } statements
        [kind] change kind of { $count } statements
        [stance] change stance of { $count } statements
        [note] change note of { $count } statements
       *[other] change issue of { $count } statements
    }
}
edit-change-doubt = { $count ->
    [one] change mark of doubt
   *[other] change mark of doubt of { $count } statements
}
edit-move = { $count ->
    [one] move statement
   *[other] move { $count } statements
}
edit-new-statement = new statement
edit-delete = { $count ->
    [one] delete statement
   *[other] delete { $count } statements
}
edit-new-claim = new claim
edit-delete-claim = delete claim
edit-review-claim = review claim
edit-note-claim = change note
edit-merge = { $what ->
    [speaker] merge speakers
    [party] merge parties
   *[other] merge issues
}
edit-rename = { $what ->
    [speaker] rename speaker
    [party] rename party
   *[other] rename issue
}
edit-least-sure = show more or fewer statements
edit-within = change wider party
edit-colour = change colour
edit-summary = change summary
edit-add-position = add position
edit-remove-position = remove position
edit-change-position = change position
edit-order = change order of positions

## What was done

edit-renamed = “{ $old }” is now “{ $new }”
edit-merged = “{ $old }” is part of “{ $new }” now
edit-merged-many = { $count ->
    [one] One name is part of “{ $new }” now
   *[other] { $count } names are part of “{ $new }” now
}
edit-removed = { $count ->
    [one] Removed report
   *[other] Removed { $count } reports
}
edit-took-over = { $count ->
    [one] Took over report
   *[other] Took over { $count } reports
}
edit-adopted = { $count ->
    [one] Adopted decision
   *[other] Adopted { $count } decisions
}
edit-moved = { $count ->
    [one] Moved statement
   *[other] Moved { $count } statements
}
edit-deleted = { $count ->
    [one] Deleted statement
   *[other] Deleted { $count } statements
}
edit-accepted = { $count ->
    [one] Accepted statement
   *[other] Accepted { $count } statements
}
edit-rejected = { $count ->
    [one] Rejected statement
   *[other] Rejected { $count } statements
}
edit-reopened = { $count ->
    [one] Opened statement for review
   *[other] Opened { $count } statements for review
}
edit-changed = { $count ->
    [one] { $field ->
        [source] Changed source of 1 statement
        [cue] Changed cue of 1 statement
        [content] Changed content of 1 statement
        [speaker] Changed speaker of 1 statement
        [party] Changed party of 1 statement
        [kind] Changed kind of 1 statement
        [stance] Changed stance of 1 statement
        [note] Changed note of 1 statement
       *[other] Changed issue of 1 statement
    }
   *[other] { $field ->
        [source] Changed source of { $count } statements
        [cue] Changed cue of { $count } statements
        [content] Changed content of { $count } statements
        [speaker] Changed speaker of { $count } statements
        [party] Changed party of { $count } statements
        [kind] Changed kind of { $count } statements
        [stance] Changed stance of { $count } statements
        [note] Changed note of { $count } statements
       *[other] Changed issue of { $count } statements
    }
}
edit-changed-doubt = { $count ->
    [one] Changed mark of doubt of 1 statement
   *[other] Changed mark of doubt of { $count } statements
}
# $label is the name of a step, such as “change colour”
edit-done = Done: { $label }

## Why an edit was not made

edit-error-no-report = this report is no longer in the project
edit-error-no-statement = this statement was deleted
edit-error-no-claim = this claim was deleted
edit-error-wrong-span = the marked words do not lie in this report
edit-error-no-content = a statement needs content: mark the words that are attributed
edit-error-no-name = a name needs at least one letter
edit-error-read-only = this project is open for reading only; save it as another (File, Save project as) to work on it
edit-error-circle = a party cannot belong to itself, nor to one that belongs to it

## Why a file was not read; what stands in brackets stays English

read-error-empty = there is no text in it; check that the file was saved completely
read-error-too-large = it has { $size } MB, more than the { $most } MB that are read; split it, or paste the part you need
# $what is what the file is, in English: “a spreadsheet”
read-error-foreign = it is { $what }, which cannot be read yet; save it as plain text or as a web page, or copy its text and paste it here
read-error-data = it is JSON, data for programs and no report; annotated reports in Citron's JSON are read by “standpoint analyze --spans-given”
read-error-binary = it holds binary data, not text; open the text file that belongs to it
read-error-encoding = its characters fit no known encoding (the first odd byte is number { $byte }); save it again as UTF-8
read-error-half = it is damaged ({ $what }), so part of it may be missing; download or copy it again
read-error-locked = it is locked with a password; open it in the program it comes from and save it without one
read-error-too-much = it holds far more than a report ({ $what }); split it, or paste the part you need
read-error-pictures = its pages are pictures without text; run a text recognition over it first
read-error-cancelled = reading was cancelled
read-error-annotation = its annotations cannot be understood ({ $why })
read-error-no-article = no article was found on this web page; copy the article's text and paste it here

## Why a report is doubtful

doubt-order = it has columns or boxes: check that the paragraphs follow each other
doubt-pages-without-text = some pages are pictures without text
doubt-letters = some letters could not be read
doubt-rest = much was left out: check that the article is whole

## Why something was not opened or written; what stands in brackets stays English

store-error-open = “{ $path }” cannot be opened ({ $why }); check that it is there and that you may read it
store-error-write = “{ $path }” cannot be written ({ $why }); check the folder and the free space, or choose another place
store-error-report = “{ $path }” was not read: { $why }
store-error-foreign = “{ $path }” is no Standpoint project; the file was left as it is
store-error-project = “{ $path }” cannot be used as a project ({ $why }); the file was left as it is
store-error-newer = “{ $path }” was written by a newer Standpoint (format { $format }); please update the program. The file was left as it is
store-error-busy = “{ $path }” is open in another window
store-error-read-only = “{ $path }” may not be written to ({ $why })
store-error-gone = “{ $path }” was moved, deleted or replaced by another program; save the project as another (File, Save project as)
store-error-changed = “{ $path }” was changed by another program; save the project as another (File, Save project as), so that neither is lost
store-error-damaged = “{ $path }” is damaged ({ $why }); the file was left as it is

## Why a report was not analysed, and why findings were not exported

nlp-error-model = the attribution model inside the program is damaged ({ $why }); please install the program again
nlp-error-run = the attribution model failed on this report ({ $why }); the report itself is unchanged
nlp-error-cancelled = the analysis was cancelled
export-error-cancelled = writing was cancelled
export-error-format = the findings could not be written as { $format } ({ $why })

## Where a picture comes from

notes-from = Standpoint { $version }, project “{ $name }”, { $count ->
    [one] 1 report
   *[other] { $count } reports
 }, { $day }
notes-sure = statements at least { $percent } % sure
notes-once = each story once
notes-wider = wider parties for their parts

## Days in pictures

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
# A day of an axis, such as “24 Nov”, and one in a sentence, such as “24 Nov 2026”
day-short = { $day } { $month }
day-whole = { $day } { $month } { $year }

## What all pictures have

figure-stance = { $stance ->
    [for] { $count } for
    [against] { $count } against
    [neutral] { $count } neutral
   *[other] { $count } unclear
}
figure-more-parties = { $count ->
    [one] 1 more party left out, with the fewest statements
   *[other] { $count } more parties left out, with the fewest statements
}

## The matrix

matrix-both-key = takes both sides
matrix-both-tip = Both sides are taken
# For screen readers, after the counts of a cell and a comma
matrix-both-name = both sides
matrix-more-issues = { $count ->
    [one] 1 more issue left out, with the fewest statements
   *[other] { $count } more issues left out, with the fewest statements
}
matrix-without-issue = { $count ->
    [one] 1 statement without a known issue left out
   *[other] { $count } statements without a known issue left out
}

## The network

# After a sign of their own: “+ agree on more issues”
network-agree-key = agree on more issues
network-oppose-key = opposed on more issues
network-even-key = as often the one as the other
network-loose = { $count ->
    [one] 1 party without an issue on which another takes sides too
   *[other] { $count } parties without an issue on which another takes sides too
}
network-single = No two parties surely take sides on the same issue.
network-unknown = { $count ->
    [one] 1 statement without a known party left out
   *[other] { $count } statements without a known party left out
}
network-agreed = { $count ->
    [one] Agree on 1 issue: { $issues }
   *[other] Agree on { $count } issues: { $issues }
}
network-opposed = { $count ->
    [one] Opposed on 1 issue: { $issues }
   *[other] Opposed on { $count } issues: { $issues }
}
# For screen readers; the numbers are numbers of issues
network-edge = { $one } and { $other }: agree on { $agree }, opposed on { $oppose }

## The timeline

timeline-change-key = changes sides
timeline-both-key = both sides on one day
timeline-both-tip = Both sides on one day
timeline-more-lanes = { $count ->
    [one] 1 more lane left out, with the fewest statements
   *[other] { $count } more lanes left out, with the fewest statements
}
timeline-undated = { $count ->
    [one] 1 statement in reports without a date left out
   *[other] { $count } statements in reports without a date left out
}
timeline-unknown = { $count ->
    [one] 1 statement without a known party or issue left out
   *[other] { $count } statements without a known party or issue left out
}
timeline-change = { $before ->
    [for] From for to against
   *[other] From against to for
}
# The same for screen readers
timeline-change-name = { $before ->
    [for] { $party }, { $issue }: from for to against, { $days }
   *[other] { $party }, { $issue }: from against to for, { $days }
}

## Who gets a word

sources-total = { $words ->
    [one] 1 attributed word
   *[other] { $words } attributed words
} in { $statements ->
    [one] 1 statement
   *[other] { $statements } statements
}
# Words of sources with a name, without one, or of none: “named: 1024 words, 61 %”
sources-part = { $naming ->
    [named] named
    [unnamed] unnamed
   *[other] no source
}: { $count ->
    [one] 1 word
   *[other] { $count } words
}, { $share }
sources-claims = Nobody stands behind { $claims ->
    [one] 1 claim
   *[other] { $claims } claims
} worth checking, beside { $statements ->
    [one] 1 statement
   *[other] { $statements } statements
}: { $share } of both together.
sources-more-speakers = { $count ->
    [one] 1 more speaker left out, with the fewest words
   *[other] { $count } more speakers left out, with the fewest words
}
sources-words = { $count ->
    [one] 1 word
   *[other] { $count } words
}
sources-none = No source
sources-nameless = Sources without a name
sources-counts = { $words ->
    [one] 1 word
   *[other] { $words } words
} in { $statements ->
    [one] 1 statement
   *[other] { $statements } statements
}, { $share }
sources-no-name = The report gives no name
sources-under-one = under 1 %
sources-percent = { $percent } %

## What two people have differently

agreement-not-there = not there
agreement-part = { $part ->
    [source] source: { $words }
    [cue] cue: { $words }
   *[other] content: { $words }
}

## Reasons, below what the program found
# They are written into projects in English, exactly as they stand here, and shown in the language of the window. In
# English the arguments stand in the order one, two, three.

reason-model-mark = marked by the model
reason-model-link = linked to the cue by the model
reason-no-source-for-cue = no source was found for the cue
reason-wording = mostly by “{ $one }”
reason-wording-silent = the wording does not tell
reason-issue-others = “{ $one }”, as other statements say it
reason-issue-fuller = “{ $one }”, by its fuller name in this project
reason-issue-words = the words of the report that it points to
reason-issue-none = the words name no issue
reason-speaker-full = “{ $one }”, by the full name in this project
reason-source-named = named in the source
reason-source-words = the source's own words; no name
reason-source-none = no source is named
reason-source-follows = no source is given; it follows “{ $one }”
reason-source-begins = no source is given; the sentence begins with “{ $one }”
reason-source-signed = the letter is signed “{ $one }”
reason-source-unresolved = “{ $one }” is not resolved
reason-reporter = the reporter speaks
reason-refers-short = “{ $one }” refers to “{ $two }”, short for { $three }
reason-refers = “{ $one }” refers to “{ $two }”
reason-short = “{ $one }” is short for { $two }
reason-relative = “{ $one }” stands behind “{ $two }”
reason-quoted-last = the person quoted last before “{ $one }”
reason-last-body = “{ $one }” is what the last such body is called
reason-only-one = nobody else before can be meant by “{ $one }”
reason-seat = “{ $one }” stands for its government
reason-behind-name = “{ $one }” stands behind the name
reason-apposition-behind = named in the apposition behind the name
reason-apposition-before = named in the apposition before the name
reason-before-role = named before the speaker's role
reason-description = named in the description
reason-called = called “{ $one }” in the report
reason-office = “{ $one }” and an office
reason-works = works for { $one }
reason-acts = acts for { $one }
reason-own-body = a body speaks for itself
reason-itself = it speaks for itself
reason-country = called after the country
reason-people = “{ $one }” are called after it
reason-report-names = the report names “{ $one }”
reason-others = the party of others in the report
reason-tables = known from the tables of public figures
reason-decided = as you decided for this speaker
reason-renamed = “{ $one }”, as you named it before
reason-elsewhere = { $one } stands for it elsewhere in the report
reason-no-party = no party of { $one } is known
reason-other-report = as in another report of this project
reason-taken = as { $one } has it; here it was “{ $two }”, { $three }
