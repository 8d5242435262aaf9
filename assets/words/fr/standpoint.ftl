### The words of the window in French.

## Words that stand in many places

close = Fermer
cancel = Annuler
one-moment = Un instant…
unknown = inconnu
none = néant
not-found = introuvable
not-marked = non marquée
unknown-party = Partie inconnue
unknown-speaker = Locuteur inconnu
no-source = Affirmation sans source
quoted = « { $words } »
# “3 statements”
statements = { $count ->
    [one] { $count } déclaration
   *[other] { $count } déclarations
}
reports = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
claims = { $count ->
    [one] { $count } affirmation sans source
   *[other] { $count } affirmations sans source
}
# How sure the program is: “83 % sure”
sure = { $percent } % de certitude

## Heads of fields

field-speaker = Locuteur
field-party = Partie
field-issue = Sujet
field-kind = Type
field-stance = Attitude
field-note = Note
field-review = Vérification
field-source = Source
field-cue = Marqueur
field-content = Contenu
field-title = Titre
field-outlet = Média
field-date = Date
field-report = Article
field-sure = Certitude

## Values of fields, and fields inside of sentences

value-kind-factual_claim = affirmation factuelle
value-kind-prediction = prédiction
value-kind-demand = demande
value-kind-promise = promesse
value-kind-evaluation = jugement
value-kind-denial = démenti
value-kind-other = autre
value-stance-for = pour
value-stance-against = contre
value-stance-neutral = neutre
value-stance-unclear = incertaine
value-review-open = à vérifier
value-review-accepted = acceptée
value-review-rejected = rejetée
value-quote-direct = direct
value-quote-mixed = mixte
value-quote-indirect = indirect
value-origin-program = détection du programme
value-origin-confirmed = confirmation manuelle
value-origin-corrected = correction manuelle
value-origin-added = ajout manuel

## Languages

language-system = Celle du système

## Before many statements change

preview-added = ajout
preview-deleted = suppression
preview-change = { $field ->
    [speaker] locuteur
    [party] partie
    [kind] type
    [issue] sujet
    [stance] attitude
    [review] vérification
   *[note] note
} : { $old } → { $new }

## Actions: menus, palette, buttons, and their tooltips

action-open = Ouvrir des articles…
    .tip = Ouvrir des articles : texte, pages web, PDF, Word, courriels, tableaux et autres
action-open-folder = Ouvrir un dossier…
    .tip = Ouvrir tous les articles d’un dossier et de ses sous-dossiers
action-open-path = Ouvrir un chemin…
    .tip = Saisir l’emplacement d’un article ou d’un projet
action-paste = Coller un article…
    .tip = Créer un article à partir du texte copié
action-new-project = Nouveau projet
    .tip = Commencer un projet vide ; celui-ci est conservé
action-open-project = Ouvrir un projet…
    .tip = Ouvrir un fichier .standpoint
action-save-as = Enregistrer le projet sous…
    .tip = Donner au projet son propre fichier
action-properties = Propriétés du projet…
    .tip = De quoi il traite, qui code, où il se trouve, ainsi que ses sauvegardes
action-backups = Sauvegardes…
    .tip = Copies de ce projet faites pendant que vous travailliez
action-compare = Comparer les codeurs…
    .tip = Mesurer l’accord avec le projet d’une autre personne sur les mêmes articles, et fusionner les deux
action-export = Exporter les résultats…
    .tip = Écrire déclarations, affirmations et positions pour des lecteurs ou d’autres programmes
action-print = Imprimer…
    .tip = Mettre en pages les résultats de cet article et les ouvrir dans la visionneuse du système, pour les imprimer
action-remove-report = Retirer l’article
    .tip = Retirer cet article du projet
action-move-report = Déplacer l’article vers un projet…
    .tip = Déplacer cet article, avec tout ce qui y a été trouvé et décidé, vers un autre projet
action-quit = Quitter
    .tip = Fermer la fenêtre ; tout est enregistré
action-undo = Annuler
    .tip = Annuler la dernière modification
action-redo = Rétablir
    .tip = Rétablir la modification annulée
action-only-here = Seulement cette déclaration
    .tip = Garde la dernière modification là où elle a été faite et l’annule dans les déclarations qui l’ont suivie
action-everywhere = Pour tous les camps
    .tip = Donne le nouveau nom du sujet à toutes les déclarations qui ont encore l’ancien
action-copy = Copier
    .tip = Copier les mots sélectionnés ou le contenu de la déclaration
action-find = Rechercher
    .tip = Rechercher dans les mots de tous les articles, les locuteurs, les parties et les sujets
action-palette = Trouver une commande…
    .tip = Trouver une commande ou un article par une partie de son nom
action-preferences = Préférences…
    .tip = Changer l’aspect et le comportement du programme
action-details = Détails de l’article…
    .tip = Modifier le titre, le média, la date et la signature
action-analyze = Analyser à nouveau
    .tip = Chercher à nouveau les déclarations ; vos décisions restent
action-analyze-new = Analyser les nouveaux articles
    .tip = Chercher les déclarations dans tous les articles pas encore analysés
action-new-statement = Nouvelle déclaration
    .tip = Créer une déclaration dont les mots sélectionnés sont le contenu
action-set-source = Définir comme source
    .tip = Faire des mots sélectionnés la source de la déclaration
action-set-cue = Définir comme marqueur
    .tip = Faire des mots sélectionnés le marqueur de la déclaration
action-set-content = Définir comme contenu
    .tip = Faire des mots sélectionnés le contenu de la déclaration
action-add-content = Ajouter au contenu
    .tip = Ajouter les mots sélectionnés au contenu de la déclaration
action-new-claim = Nouvelle affirmation
    .tip = Faire des mots sélectionnés une affirmation sans source
action-accept = Accepter
    .tip = Le résultat sélectionné est juste
action-reject = Rejeter
    .tip = Le résultat sélectionné est faux ; il ne compte plus
action-reopen = Vérifier à nouveau
    .tip = Le résultat sélectionné est de nouveau à vérifier
action-unsure = Doute
    .tip = Signaler un doute sur la déclaration sélectionnée, ou le lever
action-note = Note
    .tip = Écrire une note sur le résultat sélectionné
action-delete = Supprimer
    .tip = Supprimer le résultat sélectionné ; il ne sera plus retrouvé
action-add-position = Ajouter une position…
    .tip = L’attitude d’une partie sur un sujet qu’aucune déclaration n’étaye encore
action-next = Déclaration suivante
    .tip = Aller à la déclaration suivante
action-previous = Déclaration précédente
    .tip = Aller à la déclaration précédente
action-next-report = Article à vérifier suivant
    .tip = Aller à l’article suivant où il reste des éléments à vérifier
action-previous-report = Article à vérifier précédent
    .tip = Aller à l’article précédent où il reste des éléments à vérifier
action-queue = Les moins sûres d’abord
    .tip = Parcourir tout ce qui reste à vérifier en commençant par le moins sûr ; ou revenir à l’ordre de lecture
action-toggle-reports = Articles
    .tip = Afficher ou masquer la liste des articles
action-toggle-positions = Positions
    .tip = Afficher ou masquer les positions et les déclarations
action-all-reports = Tous les articles
    .tip = Compter tout le projet, pas seulement l’article affiché
action-focus = La page seule
    .tip = Masquer les deux volets et les barres, ou les afficher de nouveau
action-fewer = Moins de déclarations
    .tip = Masquer ce qui est moins sûr
action-more = Plus de déclarations
    .tip = Afficher aussi ce qui est moins sûr
action-switch-theme = Clair ou sombre
    .tip = Clair, sombre ou comme le système
action-zoom-in = Zoom avant
    .tip = Tout agrandir
action-zoom-out = Zoom arrière
    .tip = Tout réduire
action-zoom-reset = Taille normale
    .tip = Tout ramener à la taille normale
action-guide = Guide
    .tip = Ce que montre la fenêtre, le sens des types et des attitudes, la formation des positions
action-sample = Ouvrir le projet d’exemple
    .tip = Onze articles sur une même affaire, pour tout essayer
action-keys = Raccourcis clavier
    .tip = Afficher toutes les touches
action-about = À propos de Standpoint
    .tip = Version, modèle et licence
action-rename-speaker = Renommer ou fusionner le locuteur…
    .tip = Renommer ou fusionner partout le locuteur de la déclaration
action-rename-party = Renommer ou fusionner la partie…
    .tip = Renommer ou fusionner partout la partie de la déclaration
action-rename-issue = Renommer ou fusionner le sujet…
    .tip = Renommer ou fusionner partout le sujet de la déclaration
action-merge = Fusionner des noms…
    .tip = Réunir plusieurs sujets, parties ou locuteurs en un seul
action-choose-speaker = Locuteur…
    .tip = Indiquer qui parle dans la déclaration sélectionnée
action-choose-party = Partie…
    .tip = Indiquer au nom de quelle partie s’exprime le locuteur
action-choose-issue = Sujet…
    .tip = Indiquer sur quoi porte la déclaration sélectionnée
action-choose-stance = Attitude…
    .tip = Indiquer si la déclaration est pour ou contre son sujet
action-choose-kind = Type…
    .tip = Indiquer ce que fait la déclaration
action-view-report = Afficher l’article
    .tip = L’article en page, avec ses surlignages
action-view-table = Afficher le tableau
    .tip = Toutes les déclarations : filtrer, trier, en modifier plusieurs à la fois
action-view-matrix = Afficher la matrice
    .tip = Où se situe chaque partie sur chaque sujet
action-view-timeline = Afficher la chronologie
    .tip = Les positions par date, avec les revirements
action-view-network = Afficher le réseau
    .tip = Les parties qui s’accordent et celles qui s’opposent
action-view-sources = Afficher les sources
    .tip = La part de parole de chacun ; sources nommées et anonymes
action-view-agreement = Afficher l’accord
    .tip = Le degré d’accord avec un autre codeur, et ce qui diffère
action-figure-png = Exporter la figure en PNG…
    .tip = La figure en image de pixels
action-figure-svg = Exporter la figure en SVG…
    .tip = La figure en image modifiable
action-figure-table = Exporter la figure en tableau…
    .tip = Les chiffres de la figure, en CSV
action-show-positions = Afficher les positions
    .tip = Les positions par partie
action-show-speakers = Afficher les locuteurs
    .tip = Qui parle, avec toutes les mentions
action-show-statements = Afficher les déclarations
    .tip = Toutes les déclarations dans l’ordre de lecture
action-show-claims = Afficher les affirmations
    .tip = Ce que personne n’assume

## Formats of findings: the export dialog

format-group-reading = À lire
format-group-tables = Tableaux et données
format-group-coding = Logiciels de codage
format-group-annotation = Textes annotés
format-group-networks = Réseaux

format-html = Page web
    .tip = Les positions par partie et chaque article avec ses surlignages, sur une page qui se suffit à elle-même
format-docx = Synthèse Word
    .tip = Où se situe chaque partie, avec les citations et leurs sources, pour Word et LibreOffice
format-pdf = Synthèse PDF
    .tip = La même, à imprimer et à envoyer : vrai texte, plan, liens vers les sources
format-markdown = Synthèse Markdown
    .tip = La même en texte brut balisé
format-text = Texte brut
    .tip = Les positions par partie et ce qui les étaye, pour un terminal ou un courriel
format-xlsx = Classeur Excel
    .tip = Feuilles de déclarations, d’affirmations, de positions, de locuteurs et d’articles, avec filtres et liens
format-csv = Tableau CSV
    .tip = Une ligne par déclaration ou affirmation, pour tableurs et statistiques
format-csv-excel = Tableau CSV pour Excel
    .tip = Le même, avec la marque qui indique l’encodage à Excel
format-csv-folder = Tableaux CSV
    .tip = Un tableau chacun pour les déclarations, affirmations, positions, locuteurs et articles
format-json = JSON
    .tip = Tous les résultats avec les textes ; Standpoint le rouvre sans perte
format-jsonl = JSON Lines
    .tip = Un résultat par ligne avec tout ce qu’on en sait, pour les programmes qui lisent ligne à ligne
format-qdpx = Projet REFI-QDA
    .tip = Textes, codes et passages codés pour NVivo, ATLAS.ti, QualCoder et d’autres ; Standpoint le rouvre
format-qdpx-maxqda = Projet REFI-QDA pour MAXQDA
    .tip = Le même, avec des fins de ligne de deux caractères, comme MAXQDA semble les compter
format-qdc = Livre de codes REFI-QDA
    .tip = Les codes seuls : parties, sujets, types et attitudes
format-dna = Projet DNA
    .tip = Pour Discourse Network Analyzer : personnes, organisations, concepts et accord
format-dna-events = Liste d’événements DNA
    .tip = Le tableau de déclarations de Discourse Network Analyzer
format-web-annotation = Web Annotation
    .tip = Les annotations du W3C (JSON-LD) : citations et leur emplacement, pour le web et Hypothesis
format-brat = brat
    .tip = Textes, annotations déportées et configuration pour brat ; Standpoint rouvre les fichiers .ann
format-cas = UIMA CAS JSON
    .tip = Un fichier par article pour UIMA, INCEpTION et DKPro
format-label-studio = Label Studio
    .tip = Tâches avec prédictions, et configuration d’annotation
format-doccano = doccano
    .tip = Textes avec passages et relations, un article par ligne
format-prodigy = Prodigy
    .tip = Textes avec passages, un article par ligne
format-citron = Citron JSON
    .tip = Le format d’annotation de Citron, le programme de la BBC pour les citations
format-graphml = GraphML : parties
    .tip = Les parties reliées par les sujets qui les rapprochent ou les opposent, pour Gephi, visone, igraph
format-graphml-issues = GraphML : parties et sujets
    .tip = Les parties reliées aux sujets sur lesquels elles se prononcent ; un poids négatif signifie contre
format-gephi = Tableaux Gephi : parties
    .tip = Le réseau des parties en nodes.csv et edges.csv
format-gephi-issues = Tableaux Gephi : parties et sujets
    .tip = Le réseau des parties et des sujets en nodes.csv et edges.csv

## Views in the middle

centre-report = Article
centre-table = Tableau
centre-matrix = Matrice
centre-timeline = Chronologie
centre-network = Réseau
centre-sources = Sources
centre-agreement = Accord
centre-export = Exporter
    .tip = Écrire ce qui est affiché ici en image ou en tableau

## Menus

menu-file = Fichier
menu-edit = Édition
menu-statement = Déclaration
menu-report = Article
menu-view = Affichage
menu-help = Aide
menu-recent-reports = Articles récents
menu-recent-projects = Projets récents

## Items of menus

# What is done or taken back, such as “accept in ‘Ferry’”
items-undo = Annuler : { $what }
items-redo = Rétablir : { $what }
items-show-reports = Afficher les articles
items-hide-reports = Masquer les articles
items-show-positions = Afficher les positions
items-this-report = Seulement cet article
items-hide-positions = Masquer les positions

## Palette

palette-title = Commandes et articles
palette-hint = Une partie d’un nom
palette-hint-name = Un nom connu ou nouveau
palette-hint-value = Un chiffre ou un mot
# What an offer is, before its date
palette-report = article
# What is chosen for the selected statements
palette-choose = { $count ->
    [one] { $what ->
        [speaker] Locuteur
        [party] Partie
        [issue] Sujet
        [stance] Attitude
       *[other] Type
    }
   *[other] { $what ->
        [speaker] Locuteur de { $count } déclarations
        [party] Partie de { $count } déclarations
        [issue] Sujet de { $count } déclarations
        [stance] Attitude de { $count } déclarations
       *[other] Type de { $count } déclarations
    }
}

## Picker

picker-nothing = Aucun résultat.
picker-fresh = { $what ->
    [speaker] Nouveau locuteur : « { $name } »
    [party] Nouvelle partie : « { $name } »
   *[other] Nouveau sujet : « { $name } »
}

## Status line

status-unsaved = Que faire ?
    .tip = Pourquoi l’enregistrement échoue, et comment y remédier
status-cancel-tip = Arrêter la lecture et l’analyse ; ce qui est fait reste
status-close-tip = Fermer ce message
status-show = Afficher
    .tip = Afficher le fichier dans son dossier

## What lies over the window for a moment

toast-undo = Annuler cette modification
toast-redo = Rétablir la modification
toast-drop = { $count ->
    [one] Déposez-le pour l’ouvrir
   *[other] Déposez-les pour les ouvrir
}

## A project that cannot be opened or written

trouble-save-tip = Donner un fichier à ce qui se trouve dans la fenêtre
trouble-replace-title = Remplacer le fichier ?
trouble-replace-lost = « { $path } » existe déjà. Son contenu serait perdu.
trouble-replace = Remplacer
trouble-another-name = Autre nom…
trouble-unsaved-title = Les dernières modifications ne sont pas enregistrées
trouble-quit = Quitter sans enregistrer
    .tip = Les modifications faites depuis le dernier enregistrement sont perdues
trouble-read-only = Ouvrir en lecture seule
    .tip = Consulter le projet sans rien modifier
trouble-copy = Ouvrir une copie
    .tip = Travailler sur une copie du projet dans son état actuel
trouble-recover = Récupérer ce qui est lisible
    .tip = Reprendre ce qui est lisible dans un nouveau projet ; le fichier endommagé reste tel quel
# The time is “2026-11-25 22:31”
trouble-backup = Ouvrir la sauvegarde du { $time }
    .tip = Travailler sur une copie du fichier { $path }

## Reports

reports-panel-title = Articles
reports-panel-open = Ouvrir…
reports-panel-sort = Trier
reports-panel-order-added = par ordre d’ajout
    .tip = Tri par ordre d’ajout
reports-panel-order-date = les plus récents d’abord
    .tip = Tri : les plus récents d’abord
reports-panel-order-title = par titre
    .tip = Tri par titre
reports-panel-order-outlet = par média
    .tip = Tri par média
reports-panel-order-to-review = à vérifier d’abord
    .tip = Tri : à vérifier d’abord
reports-panel-search = Rechercher dans les articles
reports-panel-search-hint = Mots, locuteurs, sujets
reports-panel-empty = Aucun article pour l’instant
reports-panel-searching = Recherche…
reports-panel-nothing = Aucun résultat. Tous les mots doivent figurer dans un même paragraphe ou une même déclaration.
reports-panel-places = { $count ->
    [one] { $count } passage
   *[other] { $count } passages, les plus pertinents d’abord
}
reports-panel-clear = Effacer
    .tip = Afficher tous les articles (Échap)
reports-panel-not-analysed = pas encore analysé
reports-panel-reviewed = { $count ->
    [one] { $done } sur { $count } déclaration vérifiée
   *[other] { $done } sur { $count } déclarations vérifiées
}
# A list of reports, each as in the message below
reports-panel-twins = Relate les mêmes faits que { $reports }
# Title of a report; outlet, date and file
reports-panel-twin = « { $name } » ({ $details })

## The page

reader-page = Article
reader-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
# A speaker who is not known, in the margin
reader-unknown = Inconnu
reader-statement-by = Déclaration, locuteur : { $speaker }
reader-map = Carte des déclarations
    .tip = L’emplacement des déclarations dans l’article ; un clic y mène
# The handles that change which words are marked, for screen readers
reader-start = { $what ->
    [source] Début de la source
    [cue] Début du marqueur
    [content] Début du contenu
   *[other] Début de l’affirmation
}
reader-end = { $what ->
    [source] Fin de la source
    [cue] Fin du marqueur
    [content] Fin du contenu
   *[other] Fin de l’affirmation
}
# Who says that somebody else says something
reader-chain = Chaîne
    .tip = qui dit que qui dit
reader-claim = C’est le journaliste qui l’écrit ; personne d’autre ne l’assume.
reader-claim-sure = { $percent } % de certitude qu’elle mérite un contrôle

## What can be done with marked words

reader-new-statement = Nouvelle déclaration
reader-new-claim = Affirmation
reader-copy = Copier
reader-select-first = Sélectionnez d’abord une déclaration

## The page before there is any report

reader-empty = Aucun article ouvert
reader-empty-private = Rien ne quitte cet ordinateur.
reader-drop = Déposez des articles ici
reader-drop-kinds = Texte, pages web, PDF, Word, LibreOffice, courriels, livres numériques, tableaux, projets codés
reader-step-open = Ouvrez des articles : les déclarations sont surlignées dans la couleur de leur partie.
reader-step-review = Corrigez-les et acceptez-les d’une seule touche : J, A, X ; F1 montre toutes les touches.
reader-step-quote = Citez les positions de droite, ou exportez-les avec Ctrl+E.

## Filter bar

# Stands behind a number that can be changed: “≥ 60 % sure”
filter-sure = % de certitude
    .tip = La certitude exigée du programme ; ce qu’une personne a décidé s’affiche toujours
filter-clear = Effacer
    .tip = Ôter tous les filtres
filter-once = Sans doublons
    .tip = Ce que plusieurs médias publient mot pour mot, une dépêche d’agence par exemple, ne compte qu’une fois
filter-wider = Parties de rattachement
    .tip = Une partie compte comme celle à laquelle elle est rattachée : une campagne comme son parti
# Name of the field for screen readers; the hint stands in the empty field
filter-from = À partir du jour
    .hint = du
filter-until = Jusqu’au jour
    .hint = au
filter-day = Un jour sous la forme 2026-11-24, ou le début d’une date
filter-find = Saisir pour trouver
filter-all = Tout
filter-nothing = Aucun résultat
# The name is that of the menu: “Party”, “Kind”
filter-menu = Seulement les déclarations ayant ces valeurs ; sans choix, toutes ({ $name })

## Guide

guide = Guide
guide-highlights = Ce qui est surligné
guide-highlights-parts = Une déclaration a trois éléments : la source, en gras dans la couleur de sa partie (qui parle) ; le marqueur, souligné (a dit, a démenti, a prévenu) ; et le contenu, légèrement teinté (ce qui est attribué).
guide-highlights-claims = Une ligne pointillée, avec un point d’interrogation dans la marge, signale une affirmation que personne n’assume : c’est le journaliste qui l’écrit, et elle peut être contrôlée. Une coche à droite d’une ligne : ce qui y commence a été accepté.
guide-highlights-letters = Dans le volet de droite, et dans la marge d’une page large, des lettres désignent la partie, pour qui ne distingue pas les couleurs. Le gris signifie que la partie est inconnue : le programme ne devine pas.
guide-why = Pourquoi est-ce surligné ?
guide-why-tooltip = Laissez le pointeur sur un surlignage : le programme dit qui parle, au nom de qui, avec quelle certitude pour chaque élément, et d’après quels indices. Les noms du volet de droite en disent autant.
guide-why-held-back = Les déclarations dont il est moins sûr sont masquées. Les touches [ et ] en affichent moins ou plus.
guide-positions = Comment se forment les positions
guide-positions-evidence = Une position est l’attitude d’une partie sur un sujet. Elle découle des déclarations non rejetées : toutes celles qui ont la même partie, le même sujet et la même attitude l’étayent.
guide-positions-change = Pour la modifier, modifiez ses déclarations : choisissez une autre partie (P), un autre sujet (I) ou une autre attitude (T), ou faites glisser une déclaration d’une position à une autre. Donner à une partie ou à un sujet le nom d’un autre fusionne les deux. « Fusionner des noms » (Ctrl+Shift+N) réunit plusieurs noms d’une même chose.
guide-positions-order = La poignée à gauche déplace une position parmi celles de sa partie ; un clic dessus en ajoute une ou la retire. Ce que vous ajoutez (Ctrl+Shift+P) reste, que des déclarations l’étayent ou non.
guide-positions-person = Le programme ne change jamais ce qu’une personne a décidé, et tout peut être annulé.
guide-keys = Vérifier sans la souris
# “All reports” is action-all-reports
guide-keys-review = J et K mènent à la déclaration suivante et à la précédente ; A accepte, X rejette, et les deux passent à la suite. Q commence par ce dont le programme est le moins sûr, dans tous les articles si « Tous les articles » est coché.
guide-keys-fields = W dit qui parle, P au nom de quelle partie, I sur quoi, T avec quelle attitude, D de quel type ; N écrit une note. Saisissez une partie d’un nom et appuyez sur Entrée ; dans les listes courtes, un chiffre suffit.
guide-keys-all = Ctrl+K trouve toutes les commandes et tous les articles ; F1 affiche toutes les touches.
guide-kinds = Types de déclarations
guide-kind-factual-claim = Un fait passé ou présent que des preuves pourraient établir. « La jetée a été fermée six jours », a déclaré le capitaine du port.
guide-kind-prediction = Ce qui va, peut ou pourrait arriver. Elle a prévenu que le ferry pourrait s’arrêter cet hiver.
guide-kind-demand = Demande, presse ou ordonne de faire quelque chose. Le syndicat a appelé la municipalité à payer.
guide-kind-promise = Le projet, l’offre, le refus ou la menace du locuteur lui-même. L’entreprise a dit qu’elle signerait.
guide-kind-evaluation = Éloge, reproche, opinion, sentiment. Il a qualifié l’offre d’insulte.
guide-kind-denial = Rejette une affirmation ou une accusation. La maire a nié que de l’argent ait été pris.
guide-kind-other = Questions, salutations, fragments, définitions.
guide-stances = Attitudes
guide-stance-for = Le locuteur est favorable au sujet tel qu’il est formulé.
guide-stance-against = Le locuteur s’y oppose.
guide-stance-neutral = Le locuteur en parle sans prendre parti.
guide-stance-unclear = Impossible à dire, ou pas encore établi.

## Inspector

inspector-statement = Déclaration
# Stands behind the state of review: “to review, unsure”
inspector-unsure = avec doute
inspector-cites = Cite
    .tip = Qui dit que qui dit
inspector-quotation = { $mode ->
    [direct] citation directe
    [mixed] citation mixte
   *[indirect] citation indirecte
}
inspector-least-sure = { $part ->
    [speaker] le moins sûr : le locuteur, { $percent } %
    [party] le moins sûr : la partie, { $percent } %
    [kind] le moins sûr : le type, { $percent } %
   *[stance] le moins sûr : l’attitude, { $percent } %
}
# The party that a claim without a source is about
inspector-about = concerne { $party }
inspector-note = Ce que vous voulez retenir

## Lists

# Label of a slider: “At least 60 % sure”
lists-at-least = Au moins
    .tip =
        La certitude exigée du programme pour afficher une déclaration ([ et ]).
        Ce que vous avez décidé s’affiche toujours.
lists-held-back = { $count ->
    [one] { $count } masquée
   *[other] { $count } masquées
}
lists-no-statements = Aucune déclaration pour l’instant. Sélectionnez des mots dans l’article pour en ajouter une.
lists-all-held-back = Aucune déclaration n’est aussi sûre. Baissez le seuil ci-dessus pour voir celles qui sont masquées.
lists-no-claims = Aucune affirmation sans source n’a été trouvée.
lists-worth-checking = À contrôler, { $percent } %
lists-nobody-named = Personne n’est nommé

## Preferences

preferences = Préférences
preferences-language = Langue
preferences-theme = Thème
preferences-theme-system = Comme le système
preferences-theme-light = Clair
preferences-theme-dark = Sombre
preferences-zoom = Taille générale
preferences-reading = Taille des articles
# Stands behind a number: “18 points”
preferences-points = points
preferences-motion = Animations
preferences-calm = Réduire au minimum
    .tip = La page saute au lieu de glisser, et rien ne s’illumine ni ne s’estompe
preferences-least-sure = Certitude minimale
    .tip = La certitude exigée du programme pour afficher une déclaration, dans les nouveaux projets
preferences-threads = Fils d’exécution
    .tip = Combien d’articles sont analysés en même temps
preferences-threads-each = un par cœur
preferences-format = Format d’export
preferences-format-last = le dernier choisi
preferences-data = Données
preferences-later = Les fils d’exécution valent dès le prochain démarrage, la certitude minimale dès le prochain projet.
preferences-reset = Réinitialiser
    .tip = Tout remettre comme au premier démarrage

## Positions

positions-tab-positions = Positions
positions-tab-speakers = Locuteurs
positions-tab-statements = Déclarations
positions-tab-claims = Affirmations
# Name of the bar for screen readers
positions-reviewed = Déclarations vérifiées
positions-progress = { $count ->
    [one] { $reviewed } sur { $count } vérifiée
   *[other] { $reviewed } sur { $count } vérifiées
}
positions-none = Aucune position pour l’instant. Elles découlent des déclarations.
positions-share = { $count ->
    [one] { $count } déclaration, { $percent } % des mots
   *[other] { $count } déclarations, { $percent } % des mots
}
positions-within = rattachée à { $party }
    .tip = Sa partie de rattachement, plus large
positions-party-given = Indiquée par une personne, ou rien n’en est connu
positions-party-found = Comment la partie a été trouvée : { $why }
positions-edit = Modifier
    .tip = Renommer, fusionner ou colorer cette partie
positions-give = Attribuer une partie…
positions-rename = Renommer ou fusionner…
positions-belongs = Rattacher à…
    .tip = La partie plus large dont elle relève
positions-colour = Couleur
positions-colour-number = ■ Couleur { $number }
positions-no-issue = Pas encore de sujet
positions-summary = Votre résumé
positions-sure = trouvée par le programme, { $percent } % de certitude sur l’attitude
    .tip = Choisissez l’attitude, ou acceptez les déclarations, pour la faire vôtre
positions-contradicted = ⚠ La partie soutient aussi l’inverse
    .tip = D’autres déclarations de cette partie ont l’attitude opposée sur ce sujet
# The words are those of the report: “an official had confirmed that …”
positions-told = selon { $teller } : { $words }
    .tip = Propos que quelqu’un d’autre prête à cette partie
positions-told-unknown = selon quelqu’un : { $words }
positions-stance = L’attitude de ces déclarations sur le sujet
positions-evidence = Afficher les mots dans l’article ; faites glisser vers une autre position, ou cliquez avec le bouton droit
# Name of the handle for screen readers
positions-handle = Position : { $issue }, { $stance }
    .tip = Faites-la glisser à une autre place, ou cliquez pour voir ce qu’on peut en faire
positions-up = Monter
positions-down = Descendre
positions-by-evidence = Ordonner selon les preuves
positions-add = Ajouter une position…
positions-remove = Retirer cette position
positions-untold = Aucune déclaration ne l’étaye encore : déposez-en une ici
positions-fewer = En afficher moins
positions-more = En afficher { $count } de plus

## Comparison of two projects

agreement-comparing = Comparaison…
agreement-title = Ce projet et « { $name } »
agreement-title-by = Ce projet et « { $name } », par { $coder }
agreement-close-tip = Terminer la comparaison
agreement-differences = { $count ->
    [0] Il ne reste aucune différence
    [one] { $count } différence
   *[other] { $count } différences
}
agreement-keys = J et K avancent et reculent, A prend l’autre version, X garde la vôtre.
agreement-show-kept = { $count ->
    [one] Réafficher { $count } différence gardée
   *[other] Réafficher { $count } différences gardées
}
    .tip = Les différences où vous avez gardé votre version
# Head of a column: how many values are the same in both projects
agreement-same = identiques
agreement-same-of = { $same } sur { $pairs }
agreement-alpha = alpha
    .tip =
        Alpha de Krippendorff : 1 est l’accord parfait, 0 celui du hasard.
        Ce que personne n’a encore vérifié compte aussi : les deux programmes ont trouvé la même chose.
agreement-field = { $field ->
    [speaker] locuteur
    [party] partie
    [kind] type
    [issue] sujet
    [stance] attitude
   *[review] vérification
}
agreement-spans = { $part ->
    [source] mots de la source
    [cue] mots du marqueur
   *[content] mots du contenu
}
agreement-spans-tip = Alpha de Krippendorff pour la délimitation des unités, sur tous les mots des articles
agreement-reports-in-both = { $count ->
    [one] { $count } article dans les deux
   *[other] { $count } articles dans les deux
}
agreement-statements-in-both = { $count ->
    [one] { $count } déclaration dans les deux
   *[other] { $count } déclarations dans les deux
}
agreement-only-here = { $count ->
    [one] { $count } article seulement ici
   *[other] { $count } articles seulement ici
}
agreement-only-there = { $count ->
    [one] { $count } article seulement dans l’autre
   *[other] { $count } articles seulement dans l’autre
}
agreement-take-reports = Reprendre ses articles
    .tip = Tous les articles qui ne sont que dans l’autre projet, avec leurs résultats
agreement-take-decisions = { $count ->
    [0] Reprendre ses décisions
    [one] Reprendre sa décision
   *[other] Reprendre ses { $count } décisions
}
agreement-take-decisions-tip = Là où l’autre codeur a décidé et vous non ; vous voyez d’abord ce qui change
agreement-only-mine = déclaration seulement ici
agreement-only-theirs = déclaration seulement dans l’autre
# What differs: which words of the report are marked
agreement-words = mots
agreement-here = ici : { $words }
agreement-there = dans l’autre : { $words }
# Read aloud: “speaker: here Ada Holm, there unknown”
agreement-row = { $what } : ici { $mine }, dans l’autre { $theirs }
agreement-take-theirs = Prendre l’autre
    .tip = Reprendre la version de l’autre codeur (A)
agreement-keep-mine = Garder la mienne
    .tip = Laisser ce qui est ici (X)

## Cast

cast-no-report = Ouvrez un article pour voir qui s’y exprime.
cast-nobody = Personne ne parle pour l’instant. Les locuteurs découlent des déclarations.
# Where a speaker speaks, below the name
cast-in-report = { $count ->
    [one] une déclaration, dans « { $report } »
   *[other] { $count } déclarations, dans « { $report } »
}
cast-in-reports = { $count } déclarations dans { $reports } articles
cast-speaker-tip = Un nouveau nom vaut pour toutes ces déclarations ; le nom d’un autre locuteur fusionne les deux.
cast-unknown-speaker = locuteur inconnu
cast-party-tip = Pour toutes les déclarations de ce locuteur
cast-no-source = aucune source indiquée
cast-someone-else = Quelqu’un d’autre…
    .tip = Attribuer ces déclarations à un autre locuteur
# How the speaker came about
cast-speaker-by = { $origin ->
    [program] Locuteur trouvé par le programme
    [confirmed] Locuteur confirmé
    [corrected] Locuteur corrigé
   *[added] Locuteur ajouté
}
cast-speaker-why = { $origin ->
    [program] Locuteur trouvé par le programme : { $why }
    [confirmed] Locuteur confirmé : { $why }
    [corrected] Locuteur corrigé : { $why }
   *[added] Locuteur ajouté : { $why }
}

## Dialogs

dialogs-open = Ouvrir
dialogs-save = Enregistrer
dialogs-move = Déplacer
dialogs-change = Modifier
dialogs-path = Chemin
dialogs-name = Nom
dialogs-paste-title = Coller un article
dialogs-paste-text = Texte de l’article ; si la première ligne est un titre, il est repris
dialogs-rename-title = { $what ->
    [speaker] Renommer ou fusionner le locuteur
    [party] Renommer ou fusionner la partie
   *[issue] Renommer ou fusionner le sujet
}
dialogs-rename-merges = « { $old } » et « { $new } » ne font plus qu’un. Ctrl+Z les séparera.
dialogs-rename-all = { $what ->
    [speaker] Dans tout le projet. Le nom d’un autre locuteur fusionne les deux.
    [party] Dans tout le projet. Le nom d’une autre partie fusionne les deux.
   *[issue] Dans tout le projet. Le nom d’un autre sujet fusionne les deux.
}
dialogs-rename = Renommer
dialogs-merge = Fusionner
merge-title = Fusionner des noms
merge-about = Ce que les articles désignent par plusieurs noms n’en a plus qu’un, dans tout le projet.
merge-issues = Sujets
merge-parties = Parties
merge-speakers = Locuteurs
merge-find = Chercher un nom
merge-none = Aucun nom trouvé
merge-statements = { $count ->
    [one] { $count } déclaration
   *[other] { $count } déclarations
}
merge-into = Nom commun
merge-choose = Choisissez les noms qui désignent la même chose.
merge-become = { $count ->
    [one] Un nom devient « { $new } ». Ctrl+Z les séparera.
   *[other] { $count } noms deviennent « { $new } ». Ctrl+Z les séparera.
}
dialogs-assign-title = { $what ->
    [speaker] Choisir un autre locuteur
    [party] Choisir une autre partie
   *[issue] Choisir un autre sujet
}
dialogs-assign-speaker = { $count ->
    [one] Pour { $count } déclaration ; la partie suit le locuteur.
   *[other] Pour { $count } déclarations ; la partie suit le locuteur.
}
dialogs-more-names = … et { $count } autres : tapez une partie du nom
dialogs-assign-other = { $count ->
    [one] Pour { $count } déclaration.
   *[other] Pour { $count } déclarations.
}
dialogs-assign = { $what ->
    [speaker] Définir le locuteur
    [party] Définir la partie
   *[issue] Définir le sujet
}
# Title of a dialog: “Quay League belongs to”
dialogs-within-title = Rattacher { $party } à
dialogs-within-about = La partie plus large, par exemple le parti politique d’une campagne. Vide : aucune.
dialogs-within-wider = Partie de rattachement
dialogs-within-set = Rattacher
dialogs-position-title = Nouvelle position
dialogs-position-about = Il lui faut une partie et un sujet ; elle reste, que des déclarations l’étayent ou non.
dialogs-position-add = Ajouter
dialogs-details-title = Détails de l’article
dialogs-details-byline = Signature
dialogs-details-address = Adresse
dialogs-details-language = Langue
dialogs-properties-title = Propriétés du projet
dialogs-properties-hint = De quoi traite le projet
dialogs-properties-coder = Codeur
    .tip = Qui décide ; nommé lorsque des projets sont comparés
dialogs-properties-coder-hint = Votre nom ou vos initiales
# “3 reports, 20 statements, 5 reviewed, 4 parties”
dialogs-properties-reviewed = { $count ->
    [one] { $count } vérifiée
   *[other] { $count } vérifiées
}
dialogs-properties-parties = { $count ->
    [one] { $count } partie
   *[other] { $count } parties
}
# $edit is what would be done: “Accept 3 statements”
dialogs-preview-title = { $edit } ?
dialogs-preview-nothing = Cela ne change rien : c’est déjà le cas partout.
dialogs-preview-more = { $count ->
    [one] et { $count } autre changement
   *[other] et { $count } autres changements
}
dialogs-preview-change = { $count ->
    [one] { $count } déclaration change.
   *[other] { $count } déclarations changent.
}
dialogs-preview-follow = { $count ->
    [one] { $count } d’entre elles suit : ce que vous décidez d’un nom vaut pour tout le projet.
   *[other] { $count } d’entre elles suivent : ce que vous décidez d’un nom vaut pour tout le projet.
}
dialogs-preview-undo = Une seule annulation défait le tout.
# The button that does what the title asks
dialogs-preview-do = { $verb ->
    [accept] Accepter
    [reject] Rejeter
    [reopen] Vérifier à nouveau
    [delete] Supprimer
    [move] Déplacer
    [adopt] Reprendre
   *[change] Modifier
}
dialogs-keys-title = Raccourcis clavier
dialogs-errors-title = { $count ->
    [one] L’opération a échoué
   *[other] Certaines opérations ont échoué
}

## Export dialog

export-title = Exporter les résultats
export-folder = un dossier de fichiers
export-begins = Début du fichier :
export-holds = Contenu :
export-of-report = L’article ouvert
export-of-selection = Déclarations sélectionnées ({ $count })
    .tip = Sélectionnez des lignes dans le tableau pour n’exporter qu’elles
export-of-all = { $count ->
    [one] Le seul article
   *[other] Les { $count } articles
}
export-no-preview = Aperçu impossible : { $error }
export-go = Exporter…
    .tip = Choisir où l’écrire
export-keys = Les flèches choisissent le format, Entrée continue.

## Figures

figure-network = Réseau du projet
figure-empty = Rien à afficher
figure-empty-matrix = La matrice montre où se situe chaque partie sur chaque sujet.
# The names of the menu “Report” and of its “Report details…”
figure-empty-timeline = Il faut des articles datés. Article → Détails de l’article… leur donne une date.
figure-empty-network = Le réseau relie les parties qui se prononcent de façon sûre sur un même sujet.
figure-empty-sources = Cette vue montre la part de parole de chacun.
figure-empty-choices = Les filtres ci-dessus ne laissent peut-être rien.
figure-close-tip = Fermer la liste des déclarations (Échap)
figure-more = { $count ->
    [one] et { $count } de plus : voir le tableau
   *[other] et { $count } de plus : voir le tableau
}
figure-unknown-party = partie inconnue

## About

about-what = Qui a dit quoi, et où se situe chaque partie.
about-private = Tout s’exécute sur cet ordinateur ; aucun texte ne le quitte jamais.
about-models = Modèles : standpoint-attribution-2 et standpoint-understanding-2, entraînés sur PolNeAR et sur des articles écrits pour ce programme.
about-faces = Polices : Noto Serif, Noto Naskh Arabic, Noto Serif Hebrew et Inter (SIL Open Font License). Icônes : Phosphor (MIT).
about-licence = Licence du programme : MIT ou Apache-2.0.
about-licences = Licences de tous les composants
about-model-card = Fiche des modèles

## Table

table-empty = Aucune déclaration
table-empty-project = Ouvrez des articles ; leurs déclarations apparaissent ici dès qu’elles sont trouvées.
table-empty-choices = Les filtres ci-dessus ne laissent rien. « Effacer » les ôte.
table-sort-tip = Trier selon cette colonne ; une seconde fois pour inverser l’ordre
# Behind the review: “accepted, unsure”
table-unsure = avec doute
table-select-all = Tout sélectionner
    .tip = Toutes les lignes affichées (Ctrl+A)
table-select-none = Aucune
    .tip = Ne rien sélectionner (Échap)
table-review-tip = Pour toutes les lignes sélectionnées ; vous voyez d’abord ce qui change
table-set = Modifier
    .tip = Une autre valeur pour toutes les lignes sélectionnées
table-delete = Supprimer
    .tip = Supprimer toutes les lignes sélectionnées ; vous voyez d’abord ce qui disparaît
table-count = { $count ->
    [one] { $count } déclaration
   *[other] { $count } déclarations
}, { $selected ->
    [one] { $selected } sélectionnée
   *[other] { $selected } sélectionnées
}
table-set-name = { $what ->
    [speaker] Locuteur…
    [party] Partie…
   *[issue] Sujet…
}

## A report that may have been read wrongly

look-title = La lecture est-elle correcte ?
look-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
look-and-so-on = … et ainsi de suite
look-add = Ajouter
    .tip = L’ajouter au projet tel quel (Entrée)
look-leave-out = Écarter
    .tip = Ne pas l’ajouter au projet
look-add-all = Tout ajouter ({ $count })
    .tip = Les ajouter tous sans les examiner

## What the actions of the menus tell

# Where the project and its backups are
actions-place = { $count ->
    [one] Projet : { $place } ; { $count } sauvegarde dans { $folder }
   *[other] Projet : { $place } ; { $count } sauvegardes dans { $folder }
}
# $label is the name of a step, such as “accept 3 statements”
actions-undone = Annulé : { $label }
actions-undone-in = Annulé : { $label } dans « { $report } »
actions-no-other-report = Aucun autre article n’est à vérifier.
# After the last statement of a report; $rest is how many are still to be reviewed
actions-none = Il n’y a pas de déclarations ici ; Shift+J passe à l’article suivant.
actions-last = { $rest ->
    [0] Toutes les déclarations sont vérifiées ici ; Shift+J passe à l’article suivant.
    [one] C’était la dernière déclaration ; il en reste { $rest } à vérifier ici.
   *[other] C’était la dernière déclaration ; il en reste { $rest } à vérifier ici.
}
actions-least-sure = { $count ->
    [one] Au moins { $percent } % de certitude ; { $count } masquée
   *[other] Au moins { $percent } % de certitude ; { $count } masquées
}
actions-copied = Copié

## Dialogs of the system

dialogs-project = Projet Standpoint
dialogs-folder = Nom du nouveau dossier
dialogs-reports = Articles
dialogs-all-files = Tous les fichiers

## Writing findings

exporting-busy = Écriture de l’article { $done } sur { $count }
exporting-another = un autre export est encore en cours
exporting-cancelled = Annulé ; rien n’a été écrit.
files-written = Écrit : { $path }
files-written-print = Écrit : { $path }. Ouvrez le fichier pour l’imprimer.
files-no-dialog = Ce système n’offre pas de boîte de dialogue de fichiers (sous Linux, installez zenity ou un portail de bureau). Saisissez plutôt le chemin :

## Bringing reports in

import-nothing = « { $path } » ne contient aucun fichier lisible comme article
# The three of them stand one after another, with commas between
import-added = { $count ->
    [one] { $count } article ajouté
   *[other] { $count } articles ajoutés
}
import-known = { $count ->
    [one] { $count } déjà présent : { $names }
   *[other] { $count } déjà présents : { $names }
}
import-known-more = { $count ->
    [one] { $count } déjà présent : { $names } et d’autres
   *[other] { $count } déjà présents : { $names } et d’autres
}
# Statements that came into reports which were there already
import-statements = { $count ->
    [one] { $count } déclaration ajoutée à un article déjà présent
   *[other] { $count } déclarations ajoutées aux articles déjà présents
}
# $action is the name of a menu entry
import-again = { $same ->
    [true] Analysé de nouveau ; rien n’a changé.
   *[false] Analysé de nouveau.
}
import-cancelled = Annulé ; il en reste { $count }. « { $action } » reprend ce qui n’est pas analysé.

## Work behind the window

jobs-reading = Lecture : { $number } sur { $count }
jobs-analysing = Analyse de « { $name } »
# $more is how many others are waiting
jobs-analysing-more = { $more ->
    [one] Analyse de « { $name } » et de { $more } autre
   *[other] Analyse de « { $name } » et de { $more } autres
}

## The window

app-settings-not-saved = Les réglages n’ont pas été enregistrés : { $why }
window-opening = Ouverture du projet…

## Projects

projects-trouble = Le projet demande votre attention
projects-not-opened = Ouverture impossible
projects-backups = Sauvegardes
projects-no-backups = Aucune pour l’instant : il s’en fait une toutes les dix minutes pendant que vous travaillez.
projects-backups-why = Copies de ce projet dans { $folder }. En ouvrir une crée un nouveau projet ; celui-ci reste tel quel.
projects-recovered = { $reports ->
    [one] { $statements ->
        [one] { $reports } article avec { $statements } déclaration a été récupéré dans « { $copy } ». Le fichier endommagé est resté tel quel.
       *[other] { $reports } article avec { $statements } déclarations a été récupéré dans « { $copy } ». Le fichier endommagé est resté tel quel.
    }
   *[other] { $statements ->
        [one] { $reports } articles avec { $statements } déclaration ont été récupérés dans « { $copy } ». Le fichier endommagé est resté tel quel.
       *[other] { $reports } articles avec { $statements } déclarations ont été récupérés dans « { $copy } ». Le fichier endommagé est resté tel quel.
    }
}
projects-lost = Perdu : { $what }
projects-same = c’est le projet de cette fenêtre : choisissez celui d’un autre codeur
projects-already = l’article est déjà dans ce projet
projects-moved = « { $name } » se trouve désormais dans { $path }

## Where the project is saved

# The name is “unnamed” for a project that has no name yet
saver-read-only = { $name ->
    [unnamed] projet sans nom, en lecture seule
   *[other] « { $name } », en lecture seule
}
saver-saved = { $name ->
    [unnamed] Enregistré dans le projet sans nom
   *[other] Enregistré dans « { $name } »
}
saver-not-saved = Non enregistré : { $why }
saver-saving = Enregistrement…

## Steps of the history, as in “Undo accept 3 statements”

edit-add = { $count ->
    [one] ajouter un article
   *[other] ajouter { $count } articles
}
edit-take-over = { $count ->
    [one] reprendre un article
   *[other] reprendre { $count } articles
}
edit-remove = { $count ->
    [one] retirer un article
   *[other] retirer { $count } articles
}
edit-properties = modifier les propriétés
edit-adopt = { $count ->
    [one] reprendre une décision
   *[other] reprendre { $count } décisions
}
edit-details = modifier les détails de l’article
edit-analysis = analyser
edit-accept = { $count ->
    [one] accepter
   *[other] accepter { $count } déclarations
}
edit-reject = { $count ->
    [one] rejeter
   *[other] rejeter { $count } déclarations
}
edit-reopen = { $count ->
    [one] vérifier à nouveau
   *[other] vérifier à nouveau { $count } déclarations
}
edit-change = { $count ->
    [one] { $field ->
        [source] modifier la source
        [cue] modifier le marqueur
        [content] modifier le contenu
        [speaker] modifier le locuteur
        [party] modifier la partie
        [kind] modifier le type
        [stance] modifier l’attitude
        [note] modifier la note
       *[other] modifier le sujet
    }
   *[other] { $field ->
        [source] modifier la source de { $count } déclarations
        [cue] modifier le marqueur de { $count } déclarations
        [content] modifier le contenu de { $count } déclarations
        [speaker] modifier le locuteur de { $count } déclarations
        [party] modifier la partie de { $count } déclarations
        [kind] modifier le type de { $count } déclarations
        [stance] modifier l’attitude de { $count } déclarations
        [note] modifier la note de { $count } déclarations
       *[other] modifier le sujet de { $count } déclarations
    }
}
edit-change-doubt = { $count ->
    [one] modifier le doute
   *[other] modifier le doute sur { $count } déclarations
}
edit-move = { $count ->
    [one] déplacer une déclaration
   *[other] déplacer { $count } déclarations
}
edit-new-statement = créer une déclaration
edit-delete = { $count ->
    [one] supprimer une déclaration
   *[other] supprimer { $count } déclarations
}
edit-new-claim = créer une affirmation
edit-delete-claim = supprimer une affirmation
edit-review-claim = vérifier une affirmation
edit-note-claim = modifier la note
edit-merge = { $what ->
    [speaker] fusionner des locuteurs
    [party] fusionner des parties
   *[other] fusionner des sujets
}
edit-rename = { $what ->
    [speaker] renommer le locuteur
    [party] renommer la partie
   *[other] renommer le sujet
}
edit-least-sure = afficher plus ou moins de déclarations
edit-within = modifier la partie de rattachement
edit-colour = modifier la couleur
edit-summary = modifier le résumé
edit-add-position = ajouter une position
edit-remove-position = retirer une position
edit-change-position = modifier une position
edit-order = modifier l’ordre des positions

## What was done

edit-renamed = « { $old } » s’appelle désormais « { $new } »
edit-merged = « { $old } » fait désormais partie de « { $new } »
edit-merged-many = { $count ->
    [one] Un nom fait désormais partie de « { $new } »
   *[other] { $count } noms font désormais partie de « { $new } »
}
edit-removed = { $count ->
    [one] Article retiré
   *[other] { $count } articles retirés
}
edit-took-over = { $count ->
    [one] Article repris
   *[other] { $count } articles repris
}
edit-adopted = { $count ->
    [one] Décision reprise
   *[other] { $count } décisions reprises
}
edit-moved = { $count ->
    [one] Déclaration déplacée
   *[other] { $count } déclarations déplacées
}
edit-deleted = { $count ->
    [one] Déclaration supprimée
   *[other] { $count } déclarations supprimées
}
edit-accepted = { $count ->
    [one] Déclaration acceptée
   *[other] { $count } déclarations acceptées
}
edit-rejected = { $count ->
    [one] Déclaration rejetée
   *[other] { $count } déclarations rejetées
}
edit-reopened = { $count ->
    [one] Déclaration de nouveau à vérifier
   *[other] { $count } déclarations de nouveau à vérifier
}
edit-changed = { $count ->
    [one] { $field ->
        [source] Source modifiée pour { $count } déclaration
        [cue] Marqueur modifié pour { $count } déclaration
        [content] Contenu modifié pour { $count } déclaration
        [speaker] Locuteur modifié pour { $count } déclaration
        [party] Partie modifiée pour { $count } déclaration
        [kind] Type modifié pour { $count } déclaration
        [stance] Attitude modifiée pour { $count } déclaration
        [note] Note modifiée pour { $count } déclaration
       *[other] Sujet modifié pour { $count } déclaration
    }
   *[other] { $field ->
        [source] Source modifiée pour { $count } déclarations
        [cue] Marqueur modifié pour { $count } déclarations
        [content] Contenu modifié pour { $count } déclarations
        [speaker] Locuteur modifié pour { $count } déclarations
        [party] Partie modifiée pour { $count } déclarations
        [kind] Type modifié pour { $count } déclarations
        [stance] Attitude modifiée pour { $count } déclarations
        [note] Note modifiée pour { $count } déclarations
       *[other] Sujet modifié pour { $count } déclarations
    }
}
edit-changed-doubt = { $count ->
    [one] Doute modifié sur { $count } déclaration
   *[other] Doute modifié sur { $count } déclarations
}
# $label is the name of a step, such as “change colour”
edit-done = Fait : { $label }

## Why an edit was not made

edit-error-no-report = cet article n’est plus dans le projet
edit-error-no-statement = cette déclaration a été supprimée
edit-error-no-claim = cette affirmation a été supprimée
edit-error-wrong-span = les mots sélectionnés ne sont pas dans cet article
edit-error-no-content = une déclaration a besoin d’un contenu : sélectionnez les mots attribués
edit-error-no-name = un nom doit comporter au moins une lettre
edit-error-read-only = ce projet est ouvert en lecture seule ; enregistrez-le sous un autre nom (Fichier, Enregistrer le projet sous) pour y travailler
edit-error-circle = une partie ne peut être rattachée à elle-même, ni à une partie qui lui est rattachée

## Why a file was not read; what stands in brackets stays English

read-error-empty = il ne contient aucun texte ; vérifiez que le fichier a été enregistré en entier
read-error-too-large = il pèse { $size } Mo, plus que les { $most } Mo qui peuvent être lus ; divisez-le, ou collez la partie utile
# $what is what the file is, in English: “a spreadsheet”
read-error-foreign = ce format ({ $what }) ne peut pas encore être lu ; enregistrez le fichier en texte brut ou en page web, ou copiez son texte et collez-le ici
read-error-data = c’est du JSON, des données pour programmes et non un article ; les articles annotés au format JSON de Citron se lisent avec « standpoint analyze --spans-given »
read-error-binary = il contient des données binaires, pas du texte ; ouvrez le fichier texte correspondant
read-error-encoding = ses caractères ne correspondent à aucun encodage connu (le premier octet anormal est le numéro { $byte }) ; enregistrez-le de nouveau en UTF-8
read-error-half = il est endommagé ({ $what }), une partie peut donc manquer ; téléchargez-le ou copiez-le de nouveau
read-error-locked = il est protégé par un mot de passe ; ouvrez-le dans son programme d’origine et enregistrez-le sans mot de passe
read-error-too-much = il contient bien plus qu’un article ({ $what }) ; divisez-le, ou collez la partie utile
read-error-pictures = ses pages sont des images sans texte ; passez-les d’abord à la reconnaissance de texte
read-error-cancelled = la lecture a été annulée
read-error-annotation = ses annotations sont incompréhensibles ({ $why })
read-error-no-article = aucun article n’a été trouvé sur cette page web ; copiez le texte de l’article et collez-le ici

## Why a report is doubtful

doubt-order = il a des colonnes ou des encadrés : vérifiez que les paragraphes se suivent
doubt-pages-without-text = certaines pages sont des images sans texte
doubt-letters = certaines lettres n’ont pas pu être lues
doubt-rest = beaucoup a été laissé de côté : vérifiez que l’article est complet

## Why something was not opened or written; what stands in brackets stays English

store-error-open = impossible d’ouvrir « { $path } » ({ $why }) ; vérifiez qu’il existe et que vous avez le droit de le lire
store-error-write = impossible d’écrire « { $path } » ({ $why }) ; vérifiez le dossier et l’espace libre, ou choisissez un autre emplacement
store-error-report = « { $path } » n’a pas été lu : { $why }
store-error-foreign = « { $path } » n’est pas un projet Standpoint ; le fichier est resté tel quel
store-error-project = « { $path } » ne peut pas servir de projet ({ $why }) ; le fichier est resté tel quel
store-error-newer = « { $path } » a été écrit par une version plus récente de Standpoint (format { $format }) ; mettez le programme à jour. Le fichier est resté tel quel
store-error-busy = « { $path } » est ouvert dans une autre fenêtre
store-error-read-only = impossible de modifier « { $path } » ({ $why })
store-error-gone = « { $path } » a été déplacé, supprimé ou remplacé par un autre programme ; enregistrez le projet sous un autre nom (Fichier, Enregistrer le projet sous)
store-error-changed = « { $path } » a été modifié par un autre programme ; enregistrez le projet sous un autre nom (Fichier, Enregistrer le projet sous) pour ne perdre aucun des deux
store-error-damaged = « { $path } » est endommagé ({ $why }) ; le fichier est resté tel quel

## Why a report was not analysed, and why findings were not exported

nlp-error-model = le modèle d’attribution intégré au programme est endommagé ({ $why }) ; réinstallez le programme
nlp-error-run = le modèle d’attribution a échoué sur cet article ({ $why }) ; l’article lui-même est inchangé
nlp-error-cancelled = l’analyse a été annulée
export-error-cancelled = l’écriture a été annulée
export-error-format = les résultats n’ont pas pu être écrits au format { $format } ({ $why })

## Where a picture comes from

notes-from = Standpoint { $version }, projet « { $name } », { $count ->
    [one] { $count } article
   *[other] { $count } articles
 }, { $day }
notes-sure = déclarations avec au moins { $percent } % de certitude
notes-once = chaque histoire une fois
notes-wider = parties de rattachement au lieu de leurs composantes

## Days in pictures

month-1 = janv.
month-2 = févr.
month-3 = mars
month-4 = avr.
month-5 = mai
month-6 = juin
month-7 = juil.
month-8 = août
month-9 = sept.
month-10 = oct.
month-11 = nov.
month-12 = déc.
# A day of an axis, such as “24 Nov”, and one in a sentence, such as “24 Nov 2026”
day-short = { $day } { $month }
day-whole = { $day } { $month } { $year }

## What all pictures have

figure-stance = { $stance ->
    [for] { $count } pour
    [against] { $count } contre
    [neutral] { $count ->
        [one] { $count } neutre
       *[other] { $count } neutres
    }
   *[other] { $count ->
        [one] { $count } incertaine
       *[other] { $count } incertaines
    }
}
figure-more-parties = { $count ->
    [one] { $count } autre partie non affichée, celle qui a le moins de déclarations
   *[other] { $count } autres parties non affichées, celles qui ont le moins de déclarations
}

## The matrix

matrix-both-key = à la fois pour et contre
matrix-both-tip = À la fois pour et contre
# For screen readers, after the counts of a cell and a comma
matrix-both-name = à la fois pour et contre
matrix-more-issues = { $count ->
    [one] { $count } autre sujet non affiché, celui qui a le moins de déclarations
   *[other] { $count } autres sujets non affichés, ceux qui ont le moins de déclarations
}
matrix-without-issue = { $count ->
    [one] { $count } déclaration sans sujet connu non affichée
   *[other] { $count } déclarations sans sujet connu non affichées
}

## The network

# After a sign of their own: “+ agree on more issues”
network-agree-key = plus souvent d’accord
network-oppose-key = plus souvent opposées
network-even-key = aussi souvent l’un que l’autre
network-loose = { $count ->
    [one] { $count } partie sans sujet sur lequel une autre se prononce aussi
   *[other] { $count } parties sans sujet sur lequel une autre se prononce aussi
}
network-single = Il n’y a pas deux parties qui se prononcent de façon sûre sur un même sujet.
network-unknown = { $count ->
    [one] { $count } déclaration sans partie connue non affichée
   *[other] { $count } déclarations sans partie connue non affichées
}
network-agreed = { $count ->
    [one] D’accord sur { $count } sujet : { $issues }
   *[other] D’accord sur { $count } sujets : { $issues }
}
network-opposed = { $count ->
    [one] Opposées sur { $count } sujet : { $issues }
   *[other] Opposées sur { $count } sujets : { $issues }
}
# For screen readers; the numbers are numbers of issues
network-edge = { $one } et { $other }, accords : { $agree }, oppositions : { $oppose }

## The timeline

timeline-change-key = revirement
timeline-both-key = pour et contre le même jour
timeline-both-tip = Pour et contre le même jour
timeline-more-lanes = { $count ->
    [one] { $count } autre ligne non affichée, celle qui a le moins de déclarations
   *[other] { $count } autres lignes non affichées, celles qui ont le moins de déclarations
}
timeline-undated = { $count ->
    [one] { $count } déclaration d’articles sans date non affichée
   *[other] { $count } déclarations d’articles sans date non affichées
}
timeline-unknown = { $count ->
    [one] { $count } déclaration sans partie ou sujet connu non affichée
   *[other] { $count } déclarations sans partie ou sujet connu non affichées
}
timeline-change = { $before ->
    [for] Du pour au contre
   *[other] Du contre au pour
}
# The same for screen readers
timeline-change-name = { $before ->
    [for] { $party }, { $issue } : du pour au contre, { $days }
   *[other] { $party }, { $issue } : du contre au pour, { $days }
}

## Who gets a word

sources-total = { $words ->
    [one] { $words } mot attribué
   *[other] { $words } mots attribués
} dans { $statements ->
    [one] { $statements } déclaration
   *[other] { $statements } déclarations
}
# Words of sources with a name, without one, or of none: “named: 1024 words, 61 %”
sources-part = { $naming ->
    [named] sources nommées
    [unnamed] sources anonymes
   *[other] sans source
} : { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}, { $share }
sources-claims = { $claims ->
    [one] { $claims } affirmation à contrôler que personne n’assume
   *[other] { $claims } affirmations à contrôler que personne n’assume
}, à côté de { $statements ->
    [one] { $statements } déclaration
   *[other] { $statements } déclarations
} : { $share } de l’ensemble.
sources-more-speakers = { $count ->
    [one] { $count } autre locuteur non affiché, celui qui a le moins de mots
   *[other] { $count } autres locuteurs non affichés, ceux qui ont le moins de mots
}
sources-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
sources-none = Sans source
sources-nameless = Sources anonymes
sources-counts = { $words ->
    [one] { $words } mot
   *[other] { $words } mots
} dans { $statements ->
    [one] { $statements } déclaration
   *[other] { $statements } déclarations
}, { $share }
sources-no-name = L’article ne donne pas de nom
sources-under-one = moins de 1 %
sources-percent = { $percent } %

## What two people have differently

agreement-not-there = absente
agreement-part = { $part ->
    [source] source : { $words }
    [cue] marqueur : { $words }
   *[other] contenu : { $words }
}

## Reasons, below what the program found
# They are written into projects in English, exactly as they stand here, and shown in the language of the window. In
# English the arguments stand in the order one, two, three.

reason-model-mark = repéré par le modèle
reason-model-link = relié au marqueur par le modèle
reason-no-source-for-cue = aucune source trouvée pour le marqueur
reason-wording = surtout d’après « { $one } »
reason-wording-silent = la formulation ne le dit pas
reason-issue-others = « { $one } », comme d’autres déclarations le nomment
reason-issue-fuller = « { $one } », sous son nom plus complet dans ce projet
reason-issue-words = les mots de l’article auxquels elle renvoie
reason-issue-none = les mots ne nomment aucun sujet
reason-speaker-full = « { $one } », sous son nom complet dans ce projet
reason-source-named = nommé dans la source
reason-source-words = les mots de la source ; aucun nom
reason-source-none = aucune source n’est nommée
reason-source-follows = aucune source indiquée ; suit « { $one } »
reason-source-begins = aucune source indiquée ; la phrase commence par « { $one } »
reason-source-signed = la lettre est signée « { $one } »
reason-source-unresolved = « { $one } » n’est pas résolu
reason-reporter = c’est l’auteur de l’article qui parle
reason-refers-short = « { $one } » renvoie à « { $two } », abrégé de { $three }
reason-refers = « { $one } » renvoie à « { $two } »
reason-short = « { $one } » est l’abrégé de { $two }
reason-relative = « { $one } » suit « { $two } »
reason-quoted-last = la dernière personne citée avant « { $one } »
reason-last-body = c’est le nom du dernier organisme de ce genre : « { $one } »
reason-only-one = personne d’autre avant ne peut être désigné par « { $one } »
reason-seat = « { $one } » représente son gouvernement
reason-behind-name = « { $one } » suit le nom
reason-apposition-behind = nommée dans l’apposition après le nom
reason-apposition-before = nommée dans l’apposition avant le nom
reason-before-role = nommée avant la fonction du locuteur
reason-description = nommée dans la description
reason-called = appelé « { $one } » dans l’article
reason-office = « { $one } » et une fonction
reason-works = travaille pour { $one }
reason-acts = agit pour { $one }
reason-own-body = un organisme parle pour lui-même
reason-itself = elle parle pour elle-même
reason-country = porte le nom du pays
reason-people = « { $one } » en portent le nom
reason-report-names = l’article nomme « { $one } »
reason-others = la partie d’autres dans l’article
reason-tables = connue par les tables de personnalités publiques
reason-decided = comme vous l’avez décidé pour ce locuteur
reason-renamed = « { $one } », comme vous l’avez nommé auparavant
reason-elsewhere = { $one } la représente ailleurs dans l’article
reason-no-party = aucune partie connue pour { $one }
reason-other-report = comme dans un autre article de ce projet
reason-taken = comme chez { $one } ; ici c’était « { $two } » ({ $three })
