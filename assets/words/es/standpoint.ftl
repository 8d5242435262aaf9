### The words of the window in Spanish; `en` explains them.

## Words that stand in many places

close = Cerrar
cancel = Cancelar
one-moment = Un momento…
unknown = sin determinar
none = ninguna
not-found = no se encontró
not-marked = sin marcar
unknown-party = Parte desconocida
unknown-speaker = Hablante desconocido
no-source = Afirmación sin fuente
quoted = «{ $words }»
# “3 statements”
statements = { $count ->
    [one] 1 declaración
   *[other] { $count } declaraciones
}
reports = { $count ->
    [one] 1 noticia
   *[other] { $count } noticias
}
claims = { $count ->
    [one] 1 afirmación sin fuente
   *[other] { $count } afirmaciones sin fuente
}
# How sure the program is: “83 % sure”
sure = { $percent } % de certeza

## Heads of fields

field-speaker = Hablante
field-party = Parte
field-issue = Tema
field-kind = Tipo
field-stance = Postura
field-note = Nota
field-review = Revisión
field-source = Fuente
field-cue = Marcador
field-content = Contenido
field-title = Título
field-outlet = Medio
field-date = Fecha
field-report = Noticia
field-sure = Certeza

## Values of fields, and fields inside of sentences

value-kind-factual_claim = afirmación de hechos
value-kind-prediction = predicción
value-kind-demand = exigencia
value-kind-promise = promesa
value-kind-evaluation = valoración
value-kind-denial = desmentido
value-kind-other = otra
value-stance-for = a favor
value-stance-against = en contra
value-stance-neutral = neutral
value-stance-unclear = no clara
value-review-open = por revisar
value-review-accepted = aceptada
value-review-rejected = rechazada
value-quote-direct = directa
value-quote-mixed = mixta
value-quote-indirect = indirecta
value-origin-program = detección automática
value-origin-confirmed = confirmación manual
value-origin-corrected = corrección manual
value-origin-added = adición manual

## Languages

language-system = El del sistema

## Before many statements change

preview-added = se añade
preview-deleted = se elimina
preview-change = { $field ->
    [speaker] hablante
    [party] parte
    [kind] tipo
    [issue] tema
    [stance] postura
    [review] revisión
   *[note] nota
}: { $old } → { $new }

## Actions: menus, palette, buttons, and their tooltips

action-open = Abrir noticias…
    .tip = Abrir noticias en texto, páginas web, PDF, Word, correos, tablas y otros formatos
action-open-folder = Abrir carpeta…
    .tip = Abrir todas las noticias de una carpeta y de sus subcarpetas
action-open-path = Abrir ruta…
    .tip = Escribir la ruta de una noticia o de un proyecto
action-paste = Pegar noticia…
    .tip = Crear una noticia con el texto copiado
action-new-project = Nuevo proyecto
    .tip = Empezar un proyecto vacío; el actual se conserva
action-open-project = Abrir proyecto…
    .tip = Abrir un archivo .standpoint
action-save-as = Guardar proyecto como…
    .tip = Guardar el proyecto en un archivo propio
action-properties = Propiedades del proyecto…
    .tip = De qué trata, quién codifica y dónde están el proyecto y sus copias de seguridad
action-backups = Copias de seguridad…
    .tip = Copias de este proyecto que se hicieron mientras trabajaba
action-compare = Comparar codificadores…
    .tip = Ver hasta qué punto concuerda el proyecto de otra persona sobre las mismas noticias, y combinarlo con este
action-export = Exportar hallazgos…
    .tip = Guardar declaraciones, afirmaciones y posiciones para leerlas o usarlas en otros programas
action-print = Imprimir…
    .tip = Preparar páginas con los hallazgos de esta noticia y abrirlas en el visor del sistema para imprimirlas
action-remove-report = Quitar noticia
    .tip = Quitar esta noticia del proyecto
action-move-report = Mover noticia a otro proyecto…
    .tip = Mover esta noticia a otro proyecto, con todo lo hallado y decidido en ella
action-quit = Salir
    .tip = Cerrar la ventana; todo queda guardado
action-undo = Deshacer
    .tip = Deshacer el último cambio
action-redo = Rehacer
    .tip = Volver a hacer el cambio
action-only-here = Solo esta declaración
    .tip = Mantiene el último cambio donde se hizo y lo deshace en las declaraciones que lo siguieron
action-everywhere = Para todas las partes
    .tip = Da el nuevo nombre del tema a todas las declaraciones que aún tienen el antiguo
action-copy = Copiar
    .tip = Copiar las palabras marcadas o el contenido seleccionado
action-find = Buscar
    .tip = Buscar en el texto de todas las noticias y entre hablantes, partes y temas
action-palette = Buscar un comando…
    .tip = Encontrar cualquier comando o noticia con una parte de su nombre
action-preferences = Preferencias…
    .tip = Cambiar el aspecto y el funcionamiento del programa
action-details = Datos de la noticia…
    .tip = Cambiar el título, el medio, la fecha y la firma
action-analyze = Analizar de nuevo
    .tip = Volver a buscar declaraciones; sus decisiones se conservan
action-analyze-new = Analizar noticias nuevas
    .tip = Buscar declaraciones en todas las noticias aún sin analizar
action-new-statement = Nueva declaración
    .tip = Crear una declaración cuyo contenido sean las palabras marcadas
action-set-source = Usar como fuente
    .tip = Usar las palabras marcadas como fuente de la declaración seleccionada
action-set-cue = Usar como marcador
    .tip = Usar las palabras marcadas como marcador de la declaración seleccionada
action-set-content = Usar como contenido
    .tip = Usar las palabras marcadas como contenido de la declaración seleccionada
action-add-content = Añadir al contenido
    .tip = Añadir las palabras marcadas al contenido de la declaración seleccionada
action-new-claim = Nueva afirmación
    .tip = Crear una afirmación sin fuente con las palabras marcadas
action-accept = Aceptar
    .tip = El hallazgo seleccionado es correcto
action-reject = Rechazar
    .tip = El hallazgo seleccionado es erróneo y deja de contar
action-reopen = Revisar de nuevo
    .tip = El hallazgo seleccionado vuelve a estar por revisar
action-unsure = Dudosa
    .tip = Marcar la declaración seleccionada como dudosa, o quitar la marca
action-note = Nota
    .tip = Escribir una nota sobre el hallazgo seleccionado
action-delete = Eliminar
    .tip = Eliminar el hallazgo seleccionado; no volverá a detectarse
action-add-position = Añadir una posición…
    .tip = Postura de una parte sobre un tema que ninguna declaración respalda todavía
action-next = Declaración siguiente
    .tip = Ir a la declaración siguiente
action-previous = Declaración anterior
    .tip = Ir a la declaración anterior
action-next-report = Noticia siguiente por revisar
    .tip = Ir a la siguiente noticia en la que quede algo por revisar
action-previous-report = Noticia anterior por revisar
    .tip = Ir a la noticia anterior en la que quede algo por revisar
action-queue = Primero lo menos seguro
    .tip = Recorrer todo lo pendiente empezando por lo que el programa da por menos seguro, o volver al orden de lectura
action-toggle-reports = Noticias
    .tip = Mostrar u ocultar la lista de noticias
action-toggle-positions = Posiciones
    .tip = Mostrar u ocultar las posiciones y las declaraciones
action-all-reports = Todas las noticias
    .tip = Contar todo el proyecto, no solo la noticia de la página
action-focus = Solo la página
    .tip = Ocultar los dos paneles y las barras, o volver a mostrarlos
action-fewer = Menos declaraciones
    .tip = Ocultar lo menos seguro
action-more = Más declaraciones
    .tip = Mostrar también lo menos seguro
action-switch-theme = Claro u oscuro
    .tip = Claro, oscuro o como el sistema
action-zoom-in = Acercar
    .tip = Verlo todo más grande
action-zoom-out = Alejar
    .tip = Verlo todo más pequeño
action-zoom-reset = Tamaño normal
    .tip = Verlo todo en su tamaño normal
action-guide = Guía
    .tip = Qué muestra la ventana, qué significan los tipos y las posturas, cómo se forman las posiciones
action-sample = Abrir el proyecto de ejemplo
    .tip = Once noticias sobre un mismo asunto, para probarlo todo
action-keys = Atajos de teclado
    .tip = Mostrar todos los atajos
action-about = Acerca de Standpoint
    .tip = Versión, modelo y licencia
action-rename-speaker = Renombrar o fusionar hablante…
    .tip = Renombrar o fusionar en todo el proyecto al hablante de la declaración
action-rename-party = Renombrar o fusionar parte…
    .tip = Renombrar o fusionar en todo el proyecto la parte de la declaración
action-rename-issue = Renombrar o fusionar tema…
    .tip = Renombrar o fusionar en todo el proyecto el tema de la declaración
action-merge = Fusionar nombres…
    .tip = Reunir varios temas, partes o hablantes en uno solo
action-choose-speaker = Hablante…
    .tip = Indicar quién habla en la declaración seleccionada
action-choose-party = Parte…
    .tip = Indicar en nombre de qué parte habla
action-choose-issue = Tema…
    .tip = Indicar de qué trata la declaración seleccionada
action-choose-stance = Postura…
    .tip = Indicar qué postura adopta la declaración ante su tema
action-choose-kind = Tipo…
    .tip = Indicar qué hace la declaración
action-view-report = Mostrar la noticia
    .tip = La noticia como página, con sus resaltados
action-view-table = Mostrar la tabla
    .tip = Todas las declaraciones: filtrar, ordenar y editar muchas a la vez
action-view-matrix = Mostrar la matriz
    .tip = Qué postura tiene cada parte ante cada tema
action-view-timeline = Mostrar la cronología
    .tip = Posiciones por fecha, con los cambios de postura
action-view-network = Mostrar la red
    .tip = Partes que coinciden y partes que se oponen
action-view-sources = Mostrar las fuentes
    .tip = Cuántas palabras recibe cada hablante, con nombre o sin él
action-view-agreement = Mostrar la concordancia
    .tip = Hasta qué punto concuerda otro codificador, y en qué difiere
action-figure-png = Exportar gráfico como PNG…
    .tip = El gráfico como imagen de píxeles
action-figure-svg = Exportar gráfico como SVG…
    .tip = El gráfico como imagen editable
action-figure-table = Exportar gráfico como tabla…
    .tip = Los números del gráfico, en CSV
action-show-positions = Mostrar posiciones
    .tip = Posiciones por parte
action-show-speakers = Mostrar hablantes
    .tip = Quién habla, con todas sus menciones
action-show-statements = Mostrar declaraciones
    .tip = Todas las declaraciones en orden de lectura
action-show-claims = Mostrar afirmaciones
    .tip = Lo que nadie respalda

## Formats of findings: the export dialog

format-group-reading = Para leer
format-group-tables = Tablas y datos
format-group-coding = Programas de codificación
format-group-annotation = Textos anotados
format-group-networks = Redes

format-html = Página web
    .tip = Las posiciones por parte y cada noticia con sus resaltados, en una sola página autónoma
format-docx = Informe Word
    .tip = Dónde se sitúa cada parte, con citas y sus fuentes, para Word y LibreOffice
format-pdf = Informe PDF
    .tip = Lo mismo para imprimir y enviar: texto real, un índice y enlaces a las fuentes
format-markdown = Informe Markdown
    .tip = Lo mismo como texto sin formato con marcas
format-text = Texto sin formato
    .tip = Las posiciones por parte con sus pruebas, para una terminal o un correo
format-xlsx = Libro de Excel
    .tip = Hojas de declaraciones, afirmaciones, posiciones, hablantes y noticias, con filtros y enlaces
format-csv = Tabla CSV
    .tip = Una fila por declaración o afirmación, para hojas de cálculo y estadística
format-csv-excel = Tabla CSV para Excel
    .tip = Lo mismo con la marca que indica a Excel la codificación
format-csv-folder = Tablas CSV
    .tip = Tablas separadas de declaraciones, afirmaciones, posiciones, hablantes y noticias
format-json = JSON
    .tip = Todos los hallazgos con los textos; Standpoint lo vuelve a abrir sin pérdidas
format-jsonl = JSON Lines
    .tip = Un hallazgo por línea con todo lo que se sabe de él, para programas que leen línea a línea
format-qdpx = Proyecto REFI-QDA
    .tip = Textos, códigos y pasajes codificados para NVivo, ATLAS.ti, QualCoder y otros; Standpoint lo vuelve a abrir
format-qdpx-maxqda = Proyecto REFI-QDA para MAXQDA
    .tip = Lo mismo con finales de línea de dos caracteres, como parece contarlos MAXQDA
format-qdc = Libro de códigos REFI-QDA
    .tip = Solo los códigos: partes, temas, tipos y posturas
format-dna = Proyecto DNA
    .tip = Para Discourse Network Analyzer: personas, organizaciones, conceptos y acuerdo
format-dna-events = Lista de eventos DNA
    .tip = La tabla de declaraciones de Discourse Network Analyzer
format-web-annotation = Web Annotation
    .tip = Las anotaciones del W3C (JSON-LD): citas con su ubicación, para la web e Hypothesis
format-brat = brat
    .tip = Textos con marcas separadas y la configuración para brat; Standpoint vuelve a abrir los archivos .ann
format-cas = UIMA CAS JSON
    .tip = Un archivo por noticia para UIMA, INCEpTION y DKPro
format-label-studio = Label Studio
    .tip = Tareas con predicciones, y la configuración de etiquetado
format-doccano = doccano
    .tip = Textos con fragmentos marcados y relaciones, una noticia por línea
format-prodigy = Prodigy
    .tip = Textos con fragmentos marcados, una noticia por línea
format-citron = Citron JSON
    .tip = El formato de anotación de Citron, el programa de citas de la BBC
format-graphml = GraphML: partes
    .tip = Partes unidas por los temas en que coinciden o se oponen, para Gephi, visone e igraph
format-graphml-issues = GraphML: partes y temas
    .tip = Partes unidas a los temas ante los que toman partido; los pesos negativos indican oposición
format-gephi = Tablas de Gephi: partes
    .tip = La red de partes como nodes.csv y edges.csv
format-gephi-issues = Tablas de Gephi: partes y temas
    .tip = La red de partes y temas como nodes.csv y edges.csv

## Views in the middle

centre-report = Noticia
centre-table = Tabla
centre-matrix = Matriz
centre-timeline = Cronología
centre-network = Red
centre-sources = Fuentes
centre-agreement = Concordancia
centre-export = Exportar
    .tip = Guardar lo que se ve aquí como imagen o como tabla

## Menus

menu-file = Archivo
menu-edit = Edición
menu-statement = Declaración
menu-report = Noticia
menu-view = Ver
menu-help = Ayuda
menu-recent-reports = Noticias recientes
menu-recent-projects = Proyectos recientes

## Items of menus

# What is done or taken back, such as “accept in ‘Ferry’”
items-undo = Deshacer: { $what }
items-redo = Rehacer: { $what }
items-show-reports = Mostrar noticias
items-hide-reports = Ocultar noticias
items-show-positions = Mostrar posiciones
items-this-report = Solo esta noticia
items-hide-positions = Ocultar posiciones

## Palette

palette-title = Comandos y noticias
palette-hint = Parte de un nombre
palette-hint-name = Un nombre conocido o uno nuevo
palette-hint-value = Una cifra o una palabra
# What an offer is, before its date
palette-report = noticia
# What is chosen for the selected statements
palette-choose = { $count ->
    [one] { $what ->
        [speaker] Hablante
        [party] Parte
        [issue] Tema
        [stance] Postura
       *[other] Tipo
    }
   *[other] { $what ->
        [speaker] Hablante de { $count } declaraciones
        [party] Parte de { $count } declaraciones
        [issue] Tema de { $count } declaraciones
        [stance] Postura de { $count } declaraciones
       *[other] Tipo de { $count } declaraciones
    }
}

## Picker

picker-nothing = No hay nada con ese nombre.
picker-fresh = { $what ->
    [speaker] Nuevo hablante: «{ $name }»
    [party] Nueva parte: «{ $name }»
   *[other] Nuevo tema: «{ $name }»
}

## Status line

status-unsaved = ¿Qué hacer?
    .tip = Por qué no se puede guardar y qué puede hacerse
status-cancel-tip = Detener la lectura y el análisis; lo ya hecho se conserva
status-close-tip = Quitar este mensaje
status-show = Mostrar
    .tip = Mostrar el archivo en su carpeta

## What lies over the window for a moment

toast-undo = Deshacer este cambio
toast-redo = Volver a hacer el cambio
toast-drop = { $count ->
    [one] Suelte el archivo para abrirlo
   *[other] Suelte los archivos para abrirlos
}

## A project that cannot be opened or written

trouble-save-tip = Guardar en un archivo propio lo que hay ahora en la ventana
trouble-replace-title = ¿Reemplazar el archivo?
trouble-replace-lost = «{ $path }» ya existe. Lo que contiene se perdería.
trouble-replace = Reemplazar
trouble-another-name = Otro nombre…
trouble-unsaved-title = Los últimos cambios no se han guardado
trouble-quit = Salir sin guardar
    .tip = Los cambios hechos desde la última vez que se guardó se pierden
trouble-read-only = Abrir como solo lectura
    .tip = Consultarlo sin cambiar nada
trouble-copy = Abrir una copia
    .tip = Trabajar en una copia del proyecto tal como está ahora
trouble-recover = Recuperar lo que se pueda leer
    .tip = Llevar a un proyecto nuevo lo que se pueda leer; el archivo dañado queda como está
# The time is “2026-11-25 22:31”
trouble-backup = Abrir la copia de seguridad del { $time }
    .tip = Trabajar en una copia de { $path }

## Reports

reports-panel-title = Noticias
reports-panel-open = Abrir…
reports-panel-sort = Ordenar
reports-panel-order-added = como se añadieron
    .tip = Ordenadas como se añadieron
reports-panel-order-date = más recientes primero
    .tip = Ordenadas de la más reciente a la más antigua
reports-panel-order-title = por título
    .tip = Ordenadas por título
reports-panel-order-outlet = por medio
    .tip = Ordenadas por medio
reports-panel-order-to-review = más por revisar
    .tip = Ordenadas por lo que queda por revisar, de más a menos
reports-panel-search = Buscar noticias
reports-panel-search-hint = Palabras, hablantes, temas
reports-panel-empty = Aún no hay noticias
reports-panel-searching = Buscando…
reports-panel-nothing = Sin resultados. Todas las palabras deben estar en un mismo párrafo o declaración.
reports-panel-places = { $count ->
    [one] 1 pasaje
   *[other] { $count } pasajes, primero los mejores
}
reports-panel-clear = Limpiar
    .tip = Mostrar todas las noticias (Escape)
reports-panel-not-analysed = aún sin analizar
reports-panel-reviewed = { $count ->
    [one] { $done } de 1 declaración revisada
   *[other] { $done } de { $count } declaraciones revisadas
}
# A list of reports, each as in the message below
reports-panel-twins = Cuenta la misma historia que { $reports }
# Title of a report; outlet, date and file
reports-panel-twin = «{ $name }» ({ $details })

## The page

reader-page = Noticia
reader-words = { $count ->
    [one] 1 palabra
   *[other] { $count } palabras
}
# A speaker who is not known, in the margin
reader-unknown = Desconocido
reader-statement-by = Declaración de { $speaker }
reader-map = Mapa de las declaraciones
    .tip = Dónde están las declaraciones en la noticia; haga clic para ir a una
# The handles that change which words are marked, for screen readers
reader-start = { $what ->
    [source] Inicio de la fuente
    [cue] Inicio del marcador
    [content] Inicio del contenido
   *[other] Inicio de la afirmación
}
reader-end = { $what ->
    [source] Fin de la fuente
    [cue] Fin del marcador
    [content] Fin del contenido
   *[other] Fin de la afirmación
}
# Who says that somebody else says something
reader-chain = Cadena
    .tip = quién dice que quién dice
reader-claim = Lo dice el periodista; nadie lo respalda.
reader-claim-sure = { $percent } % de certeza de que conviene comprobarla

## What can be done with marked words

reader-new-statement = Nueva declaración
reader-new-claim = Afirmación
reader-copy = Copiar
reader-select-first = Seleccione primero una declaración

## The page before there is any report

reader-empty = No hay ninguna noticia abierta
reader-empty-private = Nada sale de este equipo.
reader-drop = Arrastre aquí las noticias
reader-drop-kinds = Texto, páginas web, PDF, Word, LibreOffice, correos, libros electrónicos, tablas, proyectos codificados
reader-step-open = Abra noticias: las declaraciones se resaltan con el color de su parte.
reader-step-review = Corríjalas y acéptelas con una sola tecla: J, A, X; F1 las muestra todas.
reader-step-quote = Cite las posiciones de la derecha, o expórtelas con Ctrl+E.

## Filter bar

# Stands behind a number that can be changed: “≥ 60 % sure”
filter-sure = % de certeza
    .tip = La certeza mínima del programa; lo que ha decidido una persona se muestra siempre
filter-clear = Limpiar
    .tip = Quitar todos los filtros
filter-once = Sin duplicados
    .tip = Lo que varios medios publican palabra por palabra, como una nota de agencia, cuenta una sola vez
filter-wider = Partes más amplias
    .tip = Cada parte cuenta como la más amplia a la que pertenece: una campaña, como su partido
# Name of the field for screen readers; the hint stands in the empty field
filter-from = Desde el día
    .hint = desde el día
filter-until = Hasta el día
    .hint = hasta el día
filter-day = Un día como 2026-11-24, o su comienzo
filter-find = Escriba para buscar
filter-all = Todo
filter-nothing = Sin resultados
# The name is that of the menu: “Party”, “Kind”
filter-menu = Solo declaraciones con lo elegido; si no se elige nada, todas ({ $name })

## Guide

guide = Guía
guide-highlights = Qué se resalta
guide-highlights-parts = Una declaración tiene tres elementos: la fuente, en negrita y con el color de su parte (quién habla); el marcador, subrayado (dijo, negó, advirtió), y el contenido, con un fondo tenue (lo que se atribuye).
guide-highlights-claims = Una línea de puntos con un signo de interrogación al margen es una afirmación que nadie respalda: la hace el periodista y puede comprobarse. Una marca a la derecha de una línea: lo que empieza ahí fue aceptado.
guide-highlights-letters = En el panel de la derecha, y al margen cuando la página es ancha, unas letras identifican a la parte, para quien no distinga los colores. El gris indica que la parte se desconoce: el programa no adivina.
guide-why = ¿Por qué está resaltado esto?
guide-why-tooltip = Deje el puntero sobre un resaltado: el programa dice quién habla, en nombre de quién, cuánta certeza tiene de cada dato y en qué se basa. Los nombres del panel de la derecha muestran lo mismo.
guide-why-held-back = Las declaraciones menos seguras se ocultan. Las teclas [ y ] muestran menos o más.
guide-positions = Cómo se forman las posiciones
guide-positions-evidence = Una posición es la postura de una parte ante un tema. Se deduce de las declaraciones no rechazadas: todas las que comparten parte, tema y postura son sus pruebas.
guide-positions-change = Para cambiarla, cambie sus declaraciones: elija otra parte (P), otro tema (I) u otra postura (T), o arrastre una declaración de una posición a otra. Si da a una parte o a un tema el nombre de otro, los dos se fusionan. «Fusionar nombres» (Ctrl+Shift+N) reúne varios nombres de una misma cosa.
guide-positions-order = El tirador de la izquierda lleva una posición a otro lugar de su parte; un clic en él añade una o la quita. Lo que usted añada (Ctrl+Shift+P) se queda, lo respalden declaraciones o no.
guide-positions-person = El programa nunca cambia lo que ha decidido una persona, y todo se puede deshacer.
guide-keys = Revisar sin ratón
# “All reports” is action-all-reports
guide-keys-review = J y K van a la declaración siguiente y a la anterior; A acepta, X rechaza, y ambas avanzan. Q empieza por lo que el programa da por menos seguro, en todas las noticias si «Todas las noticias» está activado.
guide-keys-fields = W indica quién habla; P, en nombre de qué parte; I, sobre qué tema; T, con qué postura; D, de qué tipo; N escribe una nota. Escriba una parte del nombre y pulse Intro; en las listas cortas basta una cifra.
guide-keys-all = Ctrl+K encuentra cualquier comando y cualquier noticia; F1 muestra todos los atajos.
guide-kinds = Tipos de declaraciones
guide-kind-factual-claim = Algo pasado o presente que las pruebas podrían zanjar. «El muelle estuvo cerrado seis días», dijo el capitán del puerto.
guide-kind-prediction = Lo que ocurrirá, puede ocurrir u ocurriría. Advirtió de que el transbordador podría dejar de funcionar en invierno.
guide-kind-demand = Pide, insta u ordena a alguien que haga algo. El sindicato exigió al ayuntamiento que pagara.
guide-kind-promise = Un plan, una oferta, una negativa o una amenaza del propio hablante. La empresa dijo que firmaría.
guide-kind-evaluation = Elogio, reproche, opinión, sentimiento. Calificó la oferta de insulto.
guide-kind-denial = Rechaza una afirmación o una acusación. La alcaldesa negó que se hubiera cobrado dinero alguno.
guide-kind-other = Preguntas, saludos, fragmentos, definiciones.
guide-stances = Posturas
guide-stance-for = El hablante está a favor del tema tal como está formulado.
guide-stance-against = El hablante se opone.
guide-stance-neutral = El hablante lo menciona sin tomar partido.
guide-stance-unclear = No se puede saber, o aún no se ha decidido.

## Inspector

inspector-statement = Declaración
# Stands behind the state of review: “to review, unsure”
inspector-unsure = dudosa
inspector-cites = Cita a
    .tip = Quién dice que quién dice
inspector-quotation = { $mode ->
    [direct] cita directa
    [mixed] cita mixta
   *[indirect] cita indirecta
}
inspector-least-sure = { $part ->
    [speaker] lo menos seguro: el hablante, { $percent } %
    [party] lo menos seguro: la parte, { $percent } %
    [kind] lo menos seguro: el tipo, { $percent } %
   *[stance] lo menos seguro: la postura, { $percent } %
}
# The party that a claim without a source is about
inspector-about = sobre { $party }
inspector-note = Lo que quiera recordar

## Lists

# Label of a slider: “At least 60 % sure”
lists-at-least = Al menos
    .tip =
        La certeza mínima del programa para mostrar una declaración ([ y ]).
        Lo que usted ha decidido se muestra siempre.
lists-held-back = { $count ->
    [one] 1 oculta
   *[other] { $count } ocultas
}
lists-no-statements = Aún no hay declaraciones. Marque palabras en la noticia para añadir una.
lists-all-held-back = Ninguna declaración alcanza esa certeza. Baje el mínimo de arriba para ver las ocultas.
lists-no-claims = No se encontraron afirmaciones sin fuente.
lists-worth-checking = Conviene comprobarla, { $percent } %
lists-nobody-named = No se nombra a nadie

## Preferences

preferences = Preferencias
preferences-language = Idioma
preferences-theme = Apariencia
preferences-theme-system = Como el sistema
preferences-theme-light = Claro
preferences-theme-dark = Oscuro
preferences-zoom = Tamaño general
preferences-reading = Tamaño de las noticias
# Stands behind a number: “18 points”
preferences-points = puntos
preferences-motion = Movimiento
preferences-calm = Nada se mueve solo
    .tip = La página salta en vez de deslizarse, y nada brilla ni se desvanece
preferences-least-sure = Certeza mínima
    .tip = La certeza que necesita el programa para mostrar una declaración en los proyectos nuevos
preferences-threads = Hilos
    .tip = Cuántas noticias se analizan a la vez
preferences-threads-each = uno por núcleo
preferences-format = Exportar como
preferences-format-last = lo último elegido
preferences-data = Datos
preferences-later = Los hilos se aplican desde el próximo inicio; la certeza mínima, desde el próximo proyecto.
preferences-reset = Restablecer
    .tip = Dejarlo todo como en el primer inicio

## Positions

positions-tab-positions = Posiciones
positions-tab-speakers = Hablantes
positions-tab-statements = Declaraciones
positions-tab-claims = Afirmaciones
# Name of the bar for screen readers
positions-reviewed = Revisadas
positions-progress = { $reviewed ->
    [one] 1 de { $count } revisada
   *[other] { $reviewed } de { $count } revisadas
}
positions-none = Aún no hay posiciones. Se deducen de las declaraciones.
positions-share = { $count ->
    [one] 1 declaración, { $percent } % de las palabras
   *[other] { $count } declaraciones, { $percent } % de las palabras
}
positions-within = dentro de { $party }
    .tip = La parte más amplia a la que pertenece
positions-party-given = La indicó una persona, o no se sabe nada de ella
positions-party-found = Cómo se halló la parte: { $why }
positions-edit = Editar
    .tip = Renombrar, fusionar o colorear esta parte
positions-give = Asignarles una parte…
positions-rename = Renombrar o fusionar…
positions-belongs = Pertenece a…
    .tip = La parte más amplia a la que pertenece
positions-colour = Color
positions-colour-number = ■ Color { $number }
positions-no-issue = Aún sin tema
positions-summary = Su resumen
positions-sure = hallada por el programa, { $percent } % de certeza en la postura
    .tip = Elija la postura, o acepte las declaraciones, para hacerla suya
positions-contradicted = ⚠ La parte defiende también lo contrario
    .tip = Otras declaraciones de esta parte adoptan la postura opuesta ante este tema
# The words are those of the report: “an official had confirmed that …”
positions-told = según { $teller }: { $words }
    .tip = Lo pone otro en boca de esta parte; no lo dice ella misma
positions-told-unknown = según alguien: { $words }
positions-stance = Qué postura adoptan estas declaraciones ante el tema
positions-evidence = Mostrar las palabras en la noticia; arrástrela a otra posición o haga clic con el botón derecho
# Name of the handle for screen readers
positions-handle = Posición: { $issue }, { $stance }
    .tip = Arrástrela a otro lugar, o haga clic para ver qué se puede hacer con ella
positions-up = Subir
positions-down = Bajar
positions-by-evidence = Ordenar por pruebas
positions-add = Añadir una posición…
positions-remove = Quitar esta posición
positions-untold = Ninguna declaración la respalda todavía: suelte una aquí
positions-fewer = Mostrar menos
positions-more = Mostrar { $count } más

## Comparison of two projects

agreement-comparing = Comparando…
agreement-title = Este proyecto y «{ $name }»
agreement-title-by = Este proyecto y «{ $name }», de { $coder }
agreement-close-tip = Terminar la comparación
agreement-differences = { $count ->
    [0] No quedan diferencias
    [one] 1 diferencia
   *[other] { $count } diferencias
}
agreement-keys = J y K avanzan y retroceden; A adopta la decisión ajena, X mantiene la propia.
agreement-show-kept = { $count ->
    [one] Mostrar de nuevo la mantenida
   *[other] Mostrar de nuevo las { $count } mantenidas
}
    .tip = Las diferencias en las que mantuvo su decisión
# Head of a column: how many values are the same in both projects
agreement-same = iguales
agreement-same-of = { $same } de { $pairs }
agreement-alpha = alfa
    .tip =
        Alfa de Krippendorff: 1 es concordancia total; 0, la que daría el azar.
        También cuenta lo que nadie ha mirado aún: los dos programas hallaron lo mismo.
agreement-field = { $field ->
    [speaker] hablante
    [party] parte
    [kind] tipo
    [issue] tema
    [stance] postura
   *[review] revisión
}
agreement-spans = { $part ->
    [source] palabras de la fuente
    [cue] palabras del marcador
   *[content] palabras del contenido
}
agreement-spans-tip = Alfa de Krippendorff para la segmentación, sobre todas las palabras de las noticias
agreement-reports-in-both = { $count ->
    [one] 1 noticia en ambos
   *[other] { $count } noticias en ambos
}
agreement-statements-in-both = { $count ->
    [one] 1 declaración en ambos
   *[other] { $count } declaraciones en ambos
}
agreement-only-here = { $count ->
    [one] 1 noticia solo aquí
   *[other] { $count } noticias solo aquí
}
agreement-only-there = { $count ->
    [one] 1 noticia solo allí
   *[other] { $count } noticias solo allí
}
agreement-take-reports = Incorporar noticias ajenas
    .tip = Todas las noticias que solo están en el otro proyecto, con sus hallazgos
agreement-take-decisions = { $count ->
    [0] Adoptar decisiones ajenas
    [one] Adoptar 1 decisión ajena
   *[other] Adoptar { $count } decisiones ajenas
}
agreement-take-decisions-tip = Donde la otra persona decidió y usted no; antes verá qué cambia
agreement-only-mine = declaración solo aquí
agreement-only-theirs = declaración solo allí
# What differs: which words of the report are marked
agreement-words = palabras
agreement-here = aquí: { $words }
agreement-there = allí: { $words }
# Read aloud: “speaker: here Ada Holm, there unknown”
agreement-row = { $what }: aquí { $mine }, allí { $theirs }
agreement-take-theirs = Adoptar la ajena
    .tip = Adoptar la decisión de la otra persona (A)
agreement-keep-mine = Mantener la propia
    .tip = Dejarlo como está aquí (X)

## Cast

cast-no-report = Abra una noticia para ver quién habla en ella.
cast-nobody = Aún no habla nadie. Los hablantes se deducen de las declaraciones.
# Where a speaker speaks, below the name
cast-in-report = { $count ->
    [one] una declaración, en «{ $report }»
   *[other] { $count } declaraciones, en «{ $report }»
}
cast-in-reports = { $count } declaraciones en { $reports } noticias
cast-speaker-tip = Un nombre nuevo vale para todas estas declaraciones; el de otro hablante fusiona a los dos.
cast-unknown-speaker = hablante desconocido
cast-party-tip = Para todas las declaraciones de este hablante
cast-no-source = no se indica la fuente
cast-someone-else = Otra persona…
    .tip = Asignar estas declaraciones a otro hablante
# How the speaker came about
cast-speaker-by = { $origin ->
    [program] Hablante hallado por el programa
    [confirmed] Hablante confirmado
    [corrected] Hablante corregido
   *[added] Hablante añadido
}
cast-speaker-why = { $origin ->
    [program] Hablante hallado por el programa: { $why }
    [confirmed] Hablante confirmado: { $why }
    [corrected] Hablante corregido: { $why }
   *[added] Hablante añadido: { $why }
}

## Dialogs

dialogs-open = Abrir
dialogs-save = Guardar
dialogs-move = Mover
dialogs-change = Cambiar
dialogs-path = Ruta
dialogs-name = Nombre
dialogs-paste-title = Pegar noticia
dialogs-paste-text = Texto de la noticia; si la primera línea es un titular, será su título
dialogs-rename-title = { $what ->
    [speaker] Renombrar o fusionar hablante
    [party] Renombrar o fusionar parte
   *[issue] Renombrar o fusionar tema
}
dialogs-rename-merges = «{ $old }» y «{ $new }» se fusionan. Al deshacer vuelven a separarse.
dialogs-rename-all = { $what ->
    [speaker] En todo el proyecto. El nombre de otro hablante fusiona a los dos.
    [party] En todo el proyecto. El nombre de otra parte fusiona las dos.
   *[issue] En todo el proyecto. El nombre de otro tema fusiona los dos.
}
dialogs-rename = Renombrar
dialogs-merge = Fusionar
merge-title = Fusionar nombres
merge-about = Lo que las noticias llaman de varias formas pasa a tener un solo nombre en todo el proyecto.
merge-issues = Temas
merge-parties = Partes
merge-speakers = Hablantes
merge-find = Buscar un nombre
merge-none = Ningún nombre coincide
merge-statements = { $count ->
    [one] { $count } declaración
   *[other] { $count } declaraciones
}
merge-into = Nombre para todos
merge-choose = Elija los nombres que significan lo mismo.
merge-become = { $count ->
    [one] Un nombre pasa a ser «{ $new }». Al deshacer vuelven a separarse.
   *[other] { $count } nombres pasan a ser «{ $new }». Al deshacer vuelven a separarse.
}
dialogs-assign-title = { $what ->
    [speaker] Asignar otro hablante
    [party] Asignar otra parte
   *[issue] Asignar otro tema
}
dialogs-assign-speaker = { $count ->
    [one] Para 1 declaración; la parte sigue al hablante.
   *[other] Para { $count } declaraciones; la parte sigue al hablante.
}
dialogs-more-names = … y { $count } más: escriba una parte del nombre
dialogs-assign-other = { $count ->
    [one] Para 1 declaración.
   *[other] Para { $count } declaraciones.
}
dialogs-assign = { $what ->
    [speaker] Asignar hablante
    [party] Asignar parte
   *[issue] Asignar tema
}
# Title of a dialog: “Quay League belongs to”
dialogs-within-title = { $party } pertenece a
dialogs-within-about = La parte más amplia; por ejemplo, el partido político de una campaña. Si se deja vacío, ninguna.
dialogs-within-wider = Parte más amplia
dialogs-within-set = Asignar
dialogs-position-title = Nueva posición
dialogs-position-about = Necesita una parte y un tema, y se queda, la respalden declaraciones o no.
dialogs-position-add = Añadir
dialogs-details-title = Datos de la noticia
dialogs-details-byline = Firma
dialogs-details-address = Dirección
dialogs-details-language = Idioma
dialogs-properties-title = Propiedades del proyecto
dialogs-properties-hint = De qué trata el proyecto
dialogs-properties-coder = Codificador
    .tip = Quién decide; su nombre aparece al comparar proyectos
dialogs-properties-coder-hint = Su nombre o sus iniciales
# “3 reports, 20 statements, 5 reviewed, 4 parties”
dialogs-properties-reviewed = { $count ->
    [one] 1 revisada
   *[other] { $count } revisadas
}
dialogs-properties-parties = { $count ->
    [one] 1 parte
   *[other] { $count } partes
}
# $edit is what would be done: “Accept 3 statements”
dialogs-preview-title = ¿{ $edit }?
dialogs-preview-nothing = Esto no cambia nada: todas tienen ya ese valor.
dialogs-preview-more = { $count ->
    [one] y 1 cambio más
   *[other] y { $count } cambios más
}
dialogs-preview-change = { $count ->
    [one] Cambia 1 declaración.
   *[other] Cambian { $count } declaraciones.
}
dialogs-preview-follow = { $count ->
    [one] Una de ellas cambia en consecuencia: lo que decide sobre un nombre vale para todo el proyecto.
   *[other] { $count } de ellas cambian en consecuencia: lo que decide sobre un nombre vale para todo el proyecto.
}
dialogs-preview-undo = Se puede deshacer todo de una vez.
# The button that does what the title asks
dialogs-preview-do = { $verb ->
    [accept] Aceptar
    [reject] Rechazar
    [reopen] Reabrir
    [delete] Eliminar
    [move] Mover
    [adopt] Adoptar
   *[change] Cambiar
}
dialogs-keys-title = Atajos de teclado
dialogs-errors-title = { $count ->
    [one] La operación ha fallado
   *[other] Algunas operaciones han fallado
}

## Export dialog

export-title = Exportar hallazgos
export-folder = una carpeta con archivos
export-begins = Empieza así:
export-holds = Contiene:
export-of-report = La noticia abierta
export-of-selection = Declaraciones seleccionadas ({ $count })
    .tip = Seleccione filas en la tabla para exportar solo esas
export-of-all = { $count ->
    [one] La única noticia
   *[other] Las { $count } noticias
}
export-no-preview = No se puede mostrar: { $error }
export-go = Exportar…
    .tip = Elegir dónde se guarda
export-keys = Las flechas eligen el formato; Intro continúa.

## Figures

figure-network = Red del proyecto
figure-empty = Nada que mostrar
figure-empty-matrix = Muestra qué postura tiene cada parte ante cada tema.
# The names of the menu “Report” and of its “Report details…”
figure-empty-timeline = Necesita noticias con fecha. Póngala en Noticia → Datos de la noticia…
figure-empty-network = Une a las partes que toman partido con seguridad ante un mismo tema.
figure-empty-sources = Muestra cuántas palabras recibe cada hablante.
figure-empty-choices = Puede que los filtros de arriba no dejen nada.
figure-close-tip = Quitar las pruebas (Escape)
figure-more = { $count ->
    [one] y 1 más: véala en la tabla
   *[other] y { $count } más: véalas en la tabla
}
figure-unknown-party = parte desconocida

## About

about-what = Quién dijo qué y dónde se sitúa cada parte.
about-private = Todo se ejecuta en este equipo; ningún texto sale de él.
about-models = Modelos: standpoint-attribution-2 y standpoint-understanding-2, entrenados con PolNeAR y con noticias escritas para este programa.
about-faces = Tipografías: Noto Serif, Noto Naskh Arabic, Noto Serif Hebrew e Inter (SIL Open Font License). Iconos: Phosphor (MIT).
about-licence = Licencia del programa: MIT o Apache-2.0.
about-licences = Licencias de todos los componentes
about-model-card = Ficha del modelo

## Table

table-empty = No hay declaraciones
table-empty-project = Abra noticias; sus declaraciones aparecerán aquí en cuanto se encuentren.
table-empty-choices = Los filtros de arriba no dejan nada. «Limpiar» los quita.
table-sort-tip = Ordenar por esta columna; otra vez, en orden inverso
# Behind the review: “accepted, unsure”
table-unsure = dudosa
table-select-all = Seleccionar todas
    .tip = Todas las filas que se muestran (Ctrl+A)
table-select-none = Ninguna
    .tip = Anular la selección (Escape)
table-review-tip = Para todas las filas seleccionadas; antes verá qué cambia
table-set = Asignar
    .tip = Otro valor para todas las filas seleccionadas
table-delete = Eliminar
    .tip = Eliminar todas las filas seleccionadas; antes verá qué desaparece
table-count = { $count ->
    [one] 1 declaración, { $selected ->
        [one] 1 seleccionada
       *[other] { $selected } seleccionadas
    }
   *[other] { $count } declaraciones, { $selected ->
        [one] 1 seleccionada
       *[other] { $selected } seleccionadas
    }
}
table-set-name = { $what ->
    [speaker] Hablante…
    [party] Parte…
   *[issue] Tema…
}

## A report that may have been read wrongly

look-title = ¿Se ha leído bien?
look-words = { $count ->
    [one] 1 palabra
   *[other] { $count } palabras
}
look-and-so-on = … y así sucesivamente
look-add = Añadir
    .tip = Incorporarla al proyecto tal como está (Intro)
look-leave-out = Descartar
    .tip = No incorporarla al proyecto
look-add-all = Añadir las { $count }
    .tip = Incorporarlas todas sin mirarlas

## What the actions of the menus tell

# Where the project and its backups are
actions-place = { $count ->
    [one] El proyecto está en { $place }; hay 1 copia de seguridad en { $folder }
   *[other] El proyecto está en { $place }; hay { $count } copias de seguridad en { $folder }
}
# $label is the name of a step, such as “accept 3 statements”
actions-undone = Deshecho: { $label }
actions-undone-in = Deshecho: { $label } en «{ $report }»
actions-no-other-report = No hay ninguna otra noticia por revisar.
# After the last statement of a report; $rest is how many are still to be reviewed
actions-none = Aquí no hay declaraciones; Shift+J va a la noticia siguiente.
actions-last = { $rest ->
    [0] Todas las declaraciones de aquí están revisadas; Shift+J va a la noticia siguiente.
    [one] Era la última declaración; aquí queda 1 por revisar.
   *[other] Era la última declaración; aquí quedan { $rest } por revisar.
}
actions-least-sure = Al menos { $percent } % de certeza; { $count ->
    [one] 1 oculta
   *[other] { $count } ocultas
}
actions-copied = Copiado

## Dialogs of the system

dialogs-project = Proyecto de Standpoint
dialogs-folder = Nombre de la carpeta nueva
dialogs-reports = Noticias
dialogs-all-files = Todos los archivos

## Writing findings

exporting-busy = Exportando la noticia { $done } de { $count }
exporting-another = aún no ha terminado otra exportación
exporting-cancelled = Cancelado; no se ha escrito nada.
files-written = Exportado a { $path }
files-written-print = Exportado a { $path }. Ábralo para imprimirlo.
files-no-dialog = Este sistema no ofrece un diálogo de archivos (en Linux, instale zenity o un portal de escritorio). Escriba la ruta:

## Bringing reports in

import-nothing = «{ $path }» no contiene archivos que puedan leerse como noticias
# The three of them stand one after another, with commas between
import-added = { $count ->
    [one] 1 noticia añadida
   *[other] { $count } noticias añadidas
}
import-known = { $count ->
    [one] 1 ya estaba: { $names }
   *[other] { $count } ya estaban: { $names }
}
import-known-more = { $count ->
    [one] 1 ya estaba: { $names } y otras
   *[other] { $count } ya estaban: { $names } y otras
}
# Statements that came into reports which were there already
import-statements = { $count ->
    [one] 1 declaración se añadió a una de ellas
   *[other] { $count } declaraciones se añadieron a ellas
}
# $action is the name of a menu entry
import-again = { $same ->
    [true] Analizado de nuevo; nada ha cambiado.
   *[false] Analizado de nuevo.
}
import-cancelled = { $count ->
    [one] Cancelado; queda 1. «{ $action }» continúa con lo que falta por analizar.
   *[other] Cancelado; quedan { $count }. «{ $action }» continúa con lo que falta por analizar.
}

## Work behind the window

jobs-reading = Leyendo { $number } de { $count }
jobs-analysing = Analizando «{ $name }»
# $more is how many others are waiting
jobs-analysing-more = { $more ->
    [one] Analizando «{ $name }» y 1 más
   *[other] Analizando «{ $name }» y { $more } más
}

## The window

app-settings-not-saved = No se han guardado las preferencias: { $why }
window-opening = Abriendo el proyecto…

## Projects

projects-trouble = El proyecto necesita su ayuda
projects-not-opened = No se pudo abrir
projects-backups = Copias de seguridad
projects-no-backups = Aún no hay ninguna: se hace una cada diez minutos mientras trabaja.
projects-backups-why = Copias de este proyecto en { $folder }. Al abrir una se crea con ella un proyecto nuevo; este queda como está.
projects-recovered = { $reports ->
    [one] { $statements ->
        [one] Se ha recuperado 1 noticia con 1 declaración en «{ $copy }». El archivo dañado queda como estaba.
       *[other] Se ha recuperado 1 noticia con { $statements } declaraciones en «{ $copy }». El archivo dañado queda como estaba.
    }
   *[other] { $statements ->
        [one] Se han recuperado { $reports } noticias con 1 declaración en «{ $copy }». El archivo dañado queda como estaba.
       *[other] Se han recuperado { $reports } noticias con { $statements } declaraciones en «{ $copy }». El archivo dañado queda como estaba.
    }
}
projects-lost = Se ha perdido: { $what }
projects-same = es el proyecto que está en la ventana: elija el de otro codificador
projects-already = la noticia ya está en este proyecto
projects-moved = «{ $name }» está ahora en { $path }

## Where the project is saved

# The name is “unnamed” for a project that has no name yet
saver-read-only = { $name ->
    [unnamed] el proyecto sin nombre, solo lectura
   *[other] «{ $name }», solo lectura
}
saver-saved = { $name ->
    [unnamed] Guardado en el proyecto sin nombre
   *[other] Guardado en «{ $name }»
}
saver-not-saved = No se ha guardado: { $why }
saver-saving = Guardando…

## Steps of the history, as in “Undo accept 3 statements”

edit-add = { $count ->
    [one] añadir noticia
   *[other] añadir { $count } noticias
}
edit-take-over = { $count ->
    [one] incorporar noticia
   *[other] incorporar { $count } noticias
}
edit-remove = { $count ->
    [one] quitar noticia
   *[other] quitar { $count } noticias
}
edit-properties = cambiar propiedades
edit-adopt = { $count ->
    [one] adoptar decisión
   *[other] adoptar { $count } decisiones
}
edit-details = cambiar datos de la noticia
edit-analysis = análisis
edit-accept = { $count ->
    [one] aceptar
   *[other] aceptar { $count } declaraciones
}
edit-reject = { $count ->
    [one] rechazar
   *[other] rechazar { $count } declaraciones
}
edit-reopen = { $count ->
    [one] reabrir
   *[other] reabrir { $count } declaraciones
}
edit-change = { $count ->
    [one] { $field ->
        [source] cambiar fuente
        [cue] cambiar marcador
        [content] cambiar contenido
        [speaker] cambiar hablante
        [party] cambiar parte
        [kind] cambiar tipo
        [stance] cambiar postura
        [note] cambiar nota
       *[other] cambiar tema
    }
   *[other] { $field ->
        [source] cambiar fuente de { $count } declaraciones
        [cue] cambiar marcador de { $count } declaraciones
        [content] cambiar contenido de { $count } declaraciones
        [speaker] cambiar hablante de { $count } declaraciones
        [party] cambiar parte de { $count } declaraciones
        [kind] cambiar tipo de { $count } declaraciones
        [stance] cambiar postura de { $count } declaraciones
        [note] cambiar nota de { $count } declaraciones
       *[other] cambiar tema de { $count } declaraciones
    }
}
edit-change-doubt = { $count ->
    [one] cambiar marca de duda
   *[other] cambiar marca de duda de { $count } declaraciones
}
edit-move = { $count ->
    [one] mover declaración
   *[other] mover { $count } declaraciones
}
edit-new-statement = nueva declaración
edit-delete = { $count ->
    [one] eliminar declaración
   *[other] eliminar { $count } declaraciones
}
edit-new-claim = nueva afirmación
edit-delete-claim = eliminar afirmación
edit-review-claim = revisar afirmación
edit-note-claim = cambiar nota
edit-merge = { $what ->
    [speaker] fusionar hablantes
    [party] fusionar partes
   *[other] fusionar temas
}
edit-rename = { $what ->
    [speaker] renombrar hablante
    [party] renombrar parte
   *[other] renombrar tema
}
edit-least-sure = mostrar más o menos declaraciones
edit-within = cambiar parte más amplia
edit-colour = cambiar color
edit-summary = cambiar resumen
edit-add-position = añadir posición
edit-remove-position = quitar posición
edit-change-position = cambiar posición
edit-order = cambiar el orden de las posiciones

## What was done

edit-renamed = «{ $old }» es ahora «{ $new }»
edit-merged = «{ $old }» forma ahora parte de «{ $new }»
edit-merged-many = { $count ->
    [one] Un nombre forma ahora parte de «{ $new }»
   *[other] { $count } nombres forman ahora parte de «{ $new }»
}
edit-removed = { $count ->
    [one] Noticia quitada
   *[other] { $count } noticias quitadas
}
edit-took-over = { $count ->
    [one] Noticia incorporada
   *[other] { $count } noticias incorporadas
}
edit-adopted = { $count ->
    [one] Decisión adoptada
   *[other] { $count } decisiones adoptadas
}
edit-moved = { $count ->
    [one] Declaración movida
   *[other] { $count } declaraciones movidas
}
edit-deleted = { $count ->
    [one] Declaración eliminada
   *[other] { $count } declaraciones eliminadas
}
edit-accepted = { $count ->
    [one] Declaración aceptada
   *[other] { $count } declaraciones aceptadas
}
edit-rejected = { $count ->
    [one] Declaración rechazada
   *[other] { $count } declaraciones rechazadas
}
edit-reopened = { $count ->
    [one] Declaración reabierta para revisarla
   *[other] { $count } declaraciones reabiertas para revisarlas
}
edit-changed = { $count ->
    [one] { $field ->
        [source] Fuente cambiada en 1 declaración
        [cue] Marcador cambiado en 1 declaración
        [content] Contenido cambiado en 1 declaración
        [speaker] Hablante cambiado en 1 declaración
        [party] Parte cambiada en 1 declaración
        [kind] Tipo cambiado en 1 declaración
        [stance] Postura cambiada en 1 declaración
        [note] Nota cambiada en 1 declaración
       *[other] Tema cambiado en 1 declaración
    }
   *[other] { $field ->
        [source] Fuente cambiada en { $count } declaraciones
        [cue] Marcador cambiado en { $count } declaraciones
        [content] Contenido cambiado en { $count } declaraciones
        [speaker] Hablante cambiado en { $count } declaraciones
        [party] Parte cambiada en { $count } declaraciones
        [kind] Tipo cambiado en { $count } declaraciones
        [stance] Postura cambiada en { $count } declaraciones
        [note] Nota cambiada en { $count } declaraciones
       *[other] Tema cambiado en { $count } declaraciones
    }
}
edit-changed-doubt = { $count ->
    [one] Marca de duda cambiada en 1 declaración
   *[other] Marca de duda cambiada en { $count } declaraciones
}
# $label is the name of a step, such as “change colour”
edit-done = Hecho: { $label }

## Why an edit was not made

edit-error-no-report = esta noticia ya no está en el proyecto
edit-error-no-statement = esta declaración se eliminó
edit-error-no-claim = esta afirmación se eliminó
edit-error-wrong-span = las palabras marcadas no están en esta noticia
edit-error-no-content = una declaración necesita contenido: marque las palabras que se atribuyen
edit-error-no-name = un nombre necesita al menos una letra
edit-error-read-only = este proyecto está abierto en modo de solo lectura; guárdelo como otro (Archivo, Guardar proyecto como) para trabajar en él
edit-error-circle = una parte no puede pertenecer a sí misma ni a otra que pertenezca a ella

## Why a file was not read; what stands in brackets stays English

read-error-empty = no contiene texto; compruebe que el archivo se guardó completo
read-error-too-large = ocupa { $size } MB, más de los { $most } MB que se leen; divídalo o pegue la parte que necesite
# $what is what the file is, in English: “a spreadsheet”
read-error-foreign = su formato aún no se puede leer ({ $what }); guárdelo como texto sin formato o como página web, o copie el texto y péguelo aquí
read-error-data = es JSON, datos para programas y no una noticia; las noticias anotadas en el JSON de Citron se leen con «standpoint analyze --spans-given»
read-error-binary = contiene datos binarios, no texto; abra el archivo de texto correspondiente
read-error-encoding = sus caracteres no corresponden a ninguna codificación conocida (el primer byte extraño es el número { $byte }); guárdelo de nuevo como UTF-8
read-error-half = está dañado ({ $what }) y puede faltar una parte; descárguelo o cópielo de nuevo
read-error-locked = está protegido con contraseña; ábralo en el programa de origen y guárdelo sin ella
read-error-too-much = contiene mucho más que una noticia ({ $what }); divídalo o pegue la parte que necesite
read-error-pictures = sus páginas son imágenes sin texto; páselo antes por un reconocimiento de texto
read-error-cancelled = se canceló la lectura
read-error-annotation = sus anotaciones no se entienden ({ $why })
read-error-no-article = no se encontró ningún artículo en esta página web; copie el texto del artículo y péguelo aquí

## Why a report is doubtful

doubt-order = tiene columnas o recuadros: compruebe que los párrafos siguen su orden
doubt-pages-without-text = algunas páginas son imágenes sin texto
doubt-letters = algunas letras no se pudieron leer
doubt-rest = se ha omitido mucho: compruebe que el artículo está completo

## Why something was not opened or written; what stands in brackets stays English

store-error-open = «{ $path }» no se puede abrir ({ $why }); compruebe que existe y que tiene permiso para leerlo
store-error-write = «{ $path }» no se puede escribir ({ $why }); compruebe la carpeta y el espacio libre, o elija otro lugar
store-error-report = «{ $path }» no se ha leído: { $why }
store-error-foreign = «{ $path }» no es un proyecto de Standpoint; el archivo queda como estaba
store-error-project = «{ $path }» no se puede usar como proyecto ({ $why }); el archivo queda como estaba
store-error-newer = «{ $path }» procede de una versión más reciente de Standpoint (formato { $format }); actualice el programa. El archivo queda como estaba
store-error-busy = «{ $path }» está abierto en otra ventana
store-error-read-only = «{ $path }» no admite escritura ({ $why })
store-error-gone = otro programa movió, eliminó o reemplazó «{ $path }»; guarde el proyecto como otro (Archivo, Guardar proyecto como)
store-error-changed = otro programa modificó «{ $path }»; guarde el proyecto como otro (Archivo, Guardar proyecto como) para no perder ninguno de los dos
store-error-damaged = «{ $path }» está dañado ({ $why }); el archivo queda como estaba

## Why a report was not analysed, and why findings were not exported

nlp-error-model = el modelo de atribución incluido en el programa está dañado ({ $why }); instale el programa de nuevo
nlp-error-run = el modelo de atribución falló con esta noticia ({ $why }); la noticia no ha cambiado
nlp-error-cancelled = se canceló el análisis
export-error-cancelled = se canceló la exportación
export-error-format = los hallazgos no se pudieron escribir como { $format } ({ $why })

## Where a picture comes from

notes-from = Standpoint { $version }, proyecto «{ $name }», { $count ->
    [one] 1 noticia
   *[other] { $count } noticias
 }, { $day }
notes-sure = declaraciones con al menos { $percent } % de certeza
notes-once = cada historia una vez
notes-wider = partes más amplias en lugar de las suyas

## Days in pictures

month-1 = ene
month-2 = feb
month-3 = mar
month-4 = abr
month-5 = may
month-6 = jun
month-7 = jul
month-8 = ago
month-9 = sept
month-10 = oct
month-11 = nov
month-12 = dic
# A day of an axis, such as “24 Nov”, and one in a sentence, such as “24 Nov 2026”
day-short = { $day } { $month }
day-whole = { $day } { $month } { $year }

## What all pictures have

figure-stance = { $stance ->
    [for] { $count } a favor
    [against] { $count } en contra
    [neutral] { $count ->
        [one] 1 neutral
       *[other] { $count } neutrales
    }
   *[other] { $count ->
        [one] 1 no clara
       *[other] { $count } no claras
    }
}
figure-more-parties = { $count ->
    [one] Se omite 1 parte más, la de menos declaraciones
   *[other] Se omiten { $count } partes más, las de menos declaraciones
}

## The matrix

matrix-both-key = a favor y en contra
matrix-both-tip = Hay posturas a favor y en contra
# For screen readers, after the counts of a cell and a comma
matrix-both-name = posturas opuestas
matrix-more-issues = { $count ->
    [one] Se omite 1 tema más, el de menos declaraciones
   *[other] Se omiten { $count } temas más, los de menos declaraciones
}
matrix-without-issue = { $count ->
    [one] Se omite 1 declaración sin tema conocido
   *[other] Se omiten { $count } declaraciones sin tema conocido
}

## The network

# After a sign of their own: “+ agree on more issues”
network-agree-key = coinciden en más temas
network-oppose-key = se oponen en más temas
network-even-key = coinciden y se oponen por igual
network-loose = { $count ->
    [one] 1 parte sin ningún tema en el que otra también tome partido
   *[other] { $count } partes sin ningún tema en el que otra también tome partido
}
network-single = No hay dos partes que tomen partido con seguridad ante un mismo tema.
network-unknown = { $count ->
    [one] Se omite 1 declaración sin parte conocida
   *[other] Se omiten { $count } declaraciones sin parte conocida
}
network-agreed = { $count ->
    [one] Coinciden en 1 tema: { $issues }
   *[other] Coinciden en { $count } temas: { $issues }
}
network-opposed = { $count ->
    [one] Se oponen en 1 tema: { $issues }
   *[other] Se oponen en { $count } temas: { $issues }
}
# For screen readers; the numbers are numbers of issues
network-edge = { $one } y { $other }: coinciden en { $agree }, se oponen en { $oppose }

## The timeline

timeline-change-key = cambia de postura
timeline-both-key = a favor y en contra el mismo día
timeline-both-tip = A favor y en contra el mismo día
timeline-more-lanes = { $count ->
    [one] Se omite 1 fila más, la de menos declaraciones
   *[other] Se omiten { $count } filas más, las de menos declaraciones
}
timeline-undated = { $count ->
    [one] Se omite 1 declaración de una noticia sin fecha
   *[other] Se omiten { $count } declaraciones de noticias sin fecha
}
timeline-unknown = { $count ->
    [one] Se omite 1 declaración sin parte o tema conocidos
   *[other] Se omiten { $count } declaraciones sin parte o tema conocidos
}
timeline-change = { $before ->
    [for] Antes a favor, ahora en contra
   *[other] Antes en contra, ahora a favor
}
# The same for screen readers
timeline-change-name = { $before ->
    [for] { $party }, { $issue }: antes a favor, ahora en contra, { $days }
   *[other] { $party }, { $issue }: antes en contra, ahora a favor, { $days }
}

## Who gets a word

sources-total = { $words ->
    [one] 1 palabra atribuida
   *[other] { $words } palabras atribuidas
} en { $statements ->
    [one] 1 declaración
   *[other] { $statements } declaraciones
}
# Words of sources with a name, without one, or of none: “named: 1024 words, 61 %”
sources-part = { $naming ->
    [named] con nombre
    [unnamed] sin nombre
   *[other] sin fuente
}: { $count ->
    [one] 1 palabra
   *[other] { $count } palabras
}, { $share }
sources-claims = Nadie respalda { $claims ->
    [one] 1 afirmación que conviene comprobar
   *[other] { $claims } afirmaciones que conviene comprobar
}, frente a { $statements ->
    [one] 1 declaración
   *[other] { $statements } declaraciones
}: { $share } del total de ambas.
sources-more-speakers = { $count ->
    [one] Se omite 1 hablante más, el de menos palabras
   *[other] Se omiten { $count } hablantes más, los de menos palabras
}
sources-words = { $count ->
    [one] 1 palabra
   *[other] { $count } palabras
}
sources-none = Sin fuente
sources-nameless = Fuentes sin nombre
sources-counts = { $words ->
    [one] 1 palabra
   *[other] { $words } palabras
} en { $statements ->
    [one] 1 declaración
   *[other] { $statements } declaraciones
}, { $share }
sources-no-name = La noticia no da ningún nombre
sources-under-one = menos del 1 %
sources-percent = { $percent } %

## What two people have differently

agreement-not-there = no está
agreement-part = { $part ->
    [source] fuente: { $words }
    [cue] marcador: { $words }
   *[other] contenido: { $words }
}

## Reasons, below what the program found
# They are written into projects in English, exactly as they stand here, and shown in the language of the window. In
# English the arguments stand in the order one, two, three.

reason-model-mark = señalado por el modelo
reason-model-link = vinculado al marcador por el modelo
reason-no-source-for-cue = no se encontró fuente para el marcador
reason-wording = sobre todo por «{ $one }»
reason-wording-silent = las palabras no lo indican
reason-issue-others = «{ $one }», como lo llaman otras declaraciones
reason-issue-fuller = «{ $one }», con su nombre más completo en este proyecto
reason-issue-words = las palabras de la noticia a las que remite
reason-issue-none = las palabras no nombran ningún tema
reason-speaker-full = «{ $one }», con su nombre completo en este proyecto
reason-source-named = nombrado en la fuente
reason-source-words = las palabras de la fuente; sin nombre
reason-source-none = no se nombra ninguna fuente
reason-source-follows = no se da fuente; sigue a «{ $one }»
reason-source-begins = no se da fuente; la frase empieza con «{ $one }»
reason-source-signed = la carta está firmada por «{ $one }»
reason-source-unresolved = «{ $one }» queda sin resolver
reason-reporter = habla quien firma la noticia
reason-refers-short = «{ $one }» se refiere a «{ $two }», abreviado de { $three }
reason-refers = «{ $one }» se refiere a «{ $two }»
reason-short = «{ $one }» es abreviado de { $two }
reason-relative = «{ $one }» va tras «{ $two }»
reason-quoted-last = la última persona citada antes de «{ $one }»
reason-last-body = así se llama la última entidad de ese tipo: «{ $one }»
reason-only-one = antes no hay nadie más a quien pueda referirse «{ $one }»
reason-seat = «{ $one }» representa a su gobierno
reason-behind-name = «{ $one }» va tras el nombre
reason-apposition-behind = nombrada en la aposición tras el nombre
reason-apposition-before = nombrada en la aposición ante el nombre
reason-before-role = nombrada ante el cargo del hablante
reason-description = nombrada en la descripción
reason-called = llamado «{ $one }» en la noticia
reason-office = «{ $one }» y un cargo
reason-works = trabaja para { $one }
reason-acts = actúa en nombre de { $one }
reason-own-body = una entidad habla por sí misma
reason-itself = habla por sí misma
reason-country = lleva el nombre del país
reason-people = «{ $one }» llevan su nombre
reason-report-names = la noticia nombra «{ $one }»
reason-others = la parte de otros en la noticia
reason-tables = conocida por las tablas de figuras públicas
reason-decided = como decidió usted para este hablante
reason-renamed = «{ $one }», como usted lo llamó antes
reason-elsewhere = { $one } la representa en otro lugar de la noticia
reason-no-party = no se conoce la parte de { $one }
reason-other-report = como en otra noticia de este proyecto
reason-taken = como en { $one }; aquí era «{ $two }» ({ $three })
