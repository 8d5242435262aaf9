"""Makes the lists of countries, people and organisations that the program looks names up in.

    python gazetteer.py GAZETTEER

GAZETTEER is a folder with the sources as they were downloaded; assets/gazetteer/README.md names them
with their dates and licences. Writes `countries.tsv`, `people.tsv` and `bodies.tsv` there: tab-separated,
sorted, the first line a comment that names the columns. The tables in this file are what the sources lack
or write otherwise than news do; a row that stands only here has the source `own`.
"""

import argparse
import csv
import gzip
import html
import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

import yaml

OUT = Path(__file__).parent.parent / "assets/gazetteer"

# A line a country: code in the factbook | name | ISO code | REIGN's code | adjectives | aliases | capital.
# Of the last three, empty means what the factbook says; adjectives and aliases with a leading `+` are added.
# Territories have no REIGN code; only states have a head of state of their own.
STATES = """
ag|Algeria|DZA|ALG
ao|Angola|AGO|ANG
bc|Botswana|BWA|BOT|Botswanan;Motswana
bn|Benin|BEN|BEN
by|Burundi|BDI|BUI
cd|Chad|TCD|CHA
cf|Republic of the Congo|COG|CON|Congolese|Congo-Brazzaville;Congo Republic
cg|Democratic Republic of the Congo|COD|DRC|Congolese|DRC;DR Congo;D.R. Congo;Congo-Kinshasa
cm|Cameroon|CMR|CAO
cn|Comoros|COM|COM|+Comorian
ct|Central African Republic|CAF|CEN||-
cv|Cape Verde|CPV|CAP|Cape Verdean|+Cabo Verde
dj|Djibouti|DJI|DJI
eg|Egypt|EGY|EGY
ek|Equatorial Guinea|GNQ|EQG||+|Malabo
er|Eritrea|ERI|ERI
et|Ethiopia|ETH|ETH
ga|Gambia|GMB|GAM||+The Gambia
gb|Gabon|GAB|GAB
gh|Ghana|GHA|GHA
gv|Guinea|GIN|GUI
iv|Ivory Coast|CIV|CDI|+Ivorian|+Côte d'Ivoire;Cote d'Ivoire
ke|Kenya|KEN|KEN
li|Liberia|LBR|LBR
lt|Lesotho|LSO|LES
ly|Libya|LBY|LIB
ma|Madagascar|MDG|MAG
mi|Malawi|MWI|MAW
ml|Mali|MLI|MLI
mo|Morocco|MAR|MOR
mp|Mauritius|MUS|MAS
mr|Mauritania|MRT|MAA
mz|Mozambique|MOZ|MZM
ng|Niger|NER|NIR
ni|Nigeria|NGA|NIG
od|South Sudan|SSD|SSD
pu|Guinea-Bissau|GNB|GNB|+Guinea-Bissauan|+Guinea Bissau
rw|Rwanda|RWA|RWA
se|Seychelles|SYC|SEY
sf|South Africa|ZAF|SAF
sg|Senegal|SEN|SEN
sl|Sierra Leone|SLE|SIE
so|Somalia|SOM|SOM
su|Sudan|SDN|SUD
to|Togo|TGO|TOG
tp|Sao Tome and Principe|STP|STP||+São Tomé and Príncipe
ts|Tunisia|TUN|TUN
tz|Tanzania|TZA|TAZ
ug|Uganda|UGA|UGA
uv|Burkina Faso|BFA|BFO|+Burkinabè
wa|Namibia|NAM|NAM
wi|Western Sahara|ESH||Sahrawi;Saharawi
wz|Eswatini|SWZ|SWA|Swazi|+Swaziland
za|Zambia|ZMB|ZAM
zi|Zimbabwe|ZWE|ZIM
aq|American Samoa|ASM
as|Australia|AUS|AUL
bp|Solomon Islands|SLB|SOL|+|+Solomons
cw|Cook Islands|COK
fj|Fiji|FJI|FIJ
fm|Micronesia|FSM|FSM|Micronesian|+Federated States of Micronesia
fp|French Polynesia|PYF||||Papeete
gq|Guam|GUM
kr|Kiribati|KIR|KIR|I-Kiribati
nc|New Caledonia|NCL
nh|Vanuatu|VUT|VAN|Vanuatuan;Ni-Vanuatu||Port Vila
nr|Nauru|NRU|NAU|||-
nz|New Zealand|NZL|NEW|-|NZ;Aotearoa
ps|Palau|PLW|PAL
rm|Marshall Islands|MHL|MSI
tn|Tonga|TON|TON
tv|Tuvalu|TUV|TUV
ws|Samoa|WSM|WSM
aa|Aruba|ABW||Aruban
ac|Antigua and Barbuda|ATG|AAB
av|Anguilla|AIA||||-
bb|Barbados|BRB|BAR
bf|Bahamas|BHS|BHM||+The Bahamas
bh|Belize|BLZ|BLZ
cj|Cayman Islands|CYM
cs|Costa Rica|CRI|COS
cu|Cuba|CUB|CUB
do|Dominica|DMA|DMA
dr|Dominican Republic|DOM|DOM||-
es|El Salvador|SLV|SAL|+Salvadorean;Salvadorian
gj|Grenada|GRD|GRN||+|St. George's
gt|Guatemala|GTM|GUA
ha|Haiti|HTI|HAI
ho|Honduras|HND|HON
jm|Jamaica|JAM|JAM
mh|Montserrat|MSR
nn|Sint Maarten|SXM
nu|Nicaragua|NIC|NIC
pm|Panama|PAN|PAN
rq|Puerto Rico|PRI
sc|Saint Kitts and Nevis|KNA|SKN||+St. Kitts and Nevis;St Kitts and Nevis
st|Saint Lucia|LCA|SLU||+St. Lucia;St Lucia
td|Trinidad and Tobago|TTO|TRI||+Trinidad & Tobago
tk|Turks and Caicos Islands|TCA|||+Turks and Caicos
uc|Curacao|CUW||Curaçaoan|+Curaçao
vc|Saint Vincent and the Grenadines|VCT|SVG|Vincentian|+St. Vincent and the Grenadines
vi|British Virgin Islands|VGB
vq|US Virgin Islands|VIR|||U.S. Virgin Islands
aj|Azerbaijan|AZE|AZE|+Azeri
am|Armenia|ARM|ARM
gg|Georgia|GEO|GRG
kg|Kyrgyzstan|KGZ|KYR|+Kyrgyz
kz|Kazakhstan|KAZ|KZK|+Kazakh
rs|Russia|RUS|RUS
ti|Tajikistan|TJK|TAJ|+Tajik
tx|Turkmenistan|TKM|TKM|+Turkmen
uz|Uzbekistan|UZB|UZB|+Uzbek
bm|Myanmar|MMR|MYA|+Myanmarese|+Burma|Naypyidaw
bx|Brunei|BRN|BRU
cb|Cambodia|KHM|CAM
ch|China|CHN|CHN||+PRC;mainland China
hk|Hong Kong|HKG||Hong Konger|-|-
id|Indonesia|IDN|INS
ja|Japan|JPN|JPN
kn|North Korea|PRK|PRK|North Korean|+DPRK
ks|South Korea|KOR|ROK|South Korean|+ROK
la|Laos|LAO|LAO
mc|Macau|MAC||Macanese|Macao|-
mg|Mongolia|MNG|MON
my|Malaysia|MYS|MAL
pp|Papua New Guinea|PNG|PNG||+PNG
rp|Philippines|PHL|PHI|+Filipino|+The Philippines
sn|Singapore|SGP|SIN|Singaporean
th|Thailand|THA|THI
tt|East Timor|TLS|ETM|+East Timorese|+Timor-Leste
tw|Taiwan|TWN||Taiwanese|Republic of China;Chinese Taipei
vm|Vietnam|VNM|DRV||+Viet Nam
al|Albania|ALB|ALB
an|Andorra|AND|AND
au|Austria|AUT|AUS
be|Belgium|BEL|BEL
bk|Bosnia and Herzegovina|BIH|BOS|Bosnian;Herzegovinian|+Bosnia;Bosnia-Herzegovina
bo|Belarus|BLR|BLR|+Belarusan;Belarussian
bu|Bulgaria|BGR|BUL
cy|Cyprus|CYP|CYP
da|Denmark|DNK|DEN
ei|Ireland|IRL|IRE|+|+Republic of Ireland;Irish Republic
en|Estonia|EST|EST
ez|Czech Republic|CZE|CZR||Czechia
fi|Finland|FIN|FIN
fo|Faroe Islands|FRO|||+Faroes
fr|France|FRA|FRN
gi|Gibraltar|GIB||Gibraltarian
gk|Guernsey|GGY||-
gm|Germany|DEU|GMY
gr|Greece|GRC|GRC
hr|Croatia|HRV|CRO|+Croat
hu|Hungary|HUN|HUN
ic|Iceland|ISL|ICE
im|Isle of Man|IMN||||-
it|Italy|ITA|ITA
je|Jersey|JEY||-
kv|Kosovo|XKX|KOS|+Kosovar
lg|Latvia|LVA|LAT
lh|Lithuania|LTU|LIT
lo|Slovakia|SVK|SLO|+Slovakian
ls|Liechtenstein|LIE|LIE|-
lu|Luxembourg|LUX|LUX|Luxembourgish|+|Luxembourg City
md|Moldova|MDA|MLD|||Chisinau
mj|Montenegro|MNE|MNG
mk|North Macedonia|MKD|MAC|+North Macedonian|+Macedonia
mn|Monaco|MCO|MNC|||-
mt|Malta|MLT|MLT
nl|Netherlands|NLD|NTH||+The Netherlands;Holland
no|Norway|NOR|NOR
pl|Poland|POL|POL
po|Portugal|PRT|POR
ri|Serbia|SRB|YUG|+Serb
ro|Romania|ROU|ROM
si|Slovenia|SVN|SLV|+Slovene
sm|San Marino|SMR|SNM|||-
sp|Spain|ESP|SPN
sw|Sweden|SWE|SWD
sz|Switzerland|CHE|SWZ
uk|United Kingdom|GBR|UKG||+UK;U.K.;Britain;Great Britain
up|Ukraine|UKR|UKR
vt|Vatican City|VAT||Vatican|Holy See;The Vatican;Vatican|-
ae|United Arab Emirates|ARE|UAE||UAE;U.A.E.
ba|Bahrain|BHR|BAH
ir|Iran|IRN|IRN
is|Israel|ISR|ISR
iz|Iraq|IRQ|IRQ
jo|Jordan|JOR|JOR
ku|Kuwait|KWT|KUW
le|Lebanon|LBN|LEB
mu|Oman|OMN|OMA
-|Palestine|PSE||Palestinian|State of Palestine;Palestinian territories;Palestinian Authority|Ramallah
qa|Qatar|QAT|QAT
sa|Saudi Arabia|SAU|SAU|+|+KSA
sy|Syria|SYR|SYR
tu|Turkey|TUR|TUR||+Türkiye;Turkiye
ym|Yemen|YEM|YEM
bd|Bermuda|BMU
ca|Canada|CAN|CAN
gl|Greenland|GRL
mx|Mexico|MEX|MEX
us|United States|USA|USA||+US;U.S.;USA;U.S.A.;America|Washington
ar|Argentina|ARG|ARG|+Argentinian;Argentinean
bl|Bolivia|BOL|BOL
br|Brazil|BRA|BRA
ci|Chile|CHL|CHL
co|Colombia|COL|COL
ec|Ecuador|ECU|ECU|+Ecuadorean
fk|Falkland Islands|FLK||Falkland Islander|Falklands;Islas Malvinas|-
gy|Guyana|GUY|GUY
ns|Suriname|SUR|SUR
pa|Paraguay|PRY|PAR
pe|Peru|PER|PER
uy|Uruguay|URY|URU
ve|Venezuela|VEN|VEN
af|Afghanistan|AFG|AFG||Islamic Republic of Afghanistan;Islamic Emirate of Afghanistan
bg|Bangladesh|BGD|BNG
bt|Bhutan|BTN|BHU
ce|Sri Lanka|LKA|SRI
in|India|IND|IND
mv|Maldives|MDV|MAD|+|+The Maldives
np|Nepal|NPL|NEP|+Nepalese
pk|Pakistan|PAK|PAK
"""

# Leaders whom REIGN or the factbook name otherwise than news do: `country: name there = name in news; ...`.
# Without a name in news nobody can tell who is meant, and the row is left out.
LEADERS = """
Afghanistan: Haybatullah Akhundzada = Hibatullah Akhundzada
Albania: Rama = Edi Rama; Berisha = Sali Berisha; Meta = Ilir Meta
Algeria: Bouteflika = Abdelaziz Bouteflika; Tebboune = Abdelmadjid Tebboune; Zeroual = Liamine Zeroual
Andorra: Joan-Enric Vives i Sicilia = Joan-Enric Vives; Marti = Antoni Marti
Angola: Dos Santos = Jose Eduardo dos Santos; Lourenco = Joao Lourenco;
  Joao Manuel Goncalves Lourenco = Joao Lourenco
Antigua and Barbuda: Browne = Gaston Browne
Argentina: Menem = Carlos Menem; de la Rua = Fernando de la Rua;
  Fernandez de Kirchner = Cristina Fernandez de Kirchner; Macri = Mauricio Macri;
  Fernandez = Alberto Fernandez; Javier Gerardo Milei = Javier Milei
Armenia: Sargsyan = Serzh Sargsyan; Pashinyan = Nikol Pashinyan; Kocharian = Robert Kocharyan
Australia: Keating = Paul Keating; Howard = John Howard; Rudd = Kevin Rudd; Gillard = Julia Gillard;
  Abbott = Tony Abbott; Turnbull = Malcolm Turnbull; Morrison = Scott Morrison;
  Samantha (Sam) Mostyn = Sam Mostyn
Austria: Kurz = Sebastian Kurz; Faymann = Werner Faymann; Schussel = Wolfgang Schussel;
  Alexander Van Der Bellen = Alexander Van der Bellen; Kern = Christian Kern; Bierlein = Brigitte Bierlein;
  Klima = Viktor Klima; Gusenbauer = Alfred Gusenbauer
Azerbaijan: H. Aliyev = Heydar Aliyev; Ilhma Aliyev = Ilham Aliyev
Bahamas: Pratt = Cynthia Pratt; Christie = Perry Christie; Ingraham = Hubert Ingraham;
  Philip Edward Davis = Philip Davis
Bahrain: Isa Ibn Al-Khalifah = Isa bin Salman Al Khalifa;
  Hamad Isa Ibn Al-Khalifah = King Hamad bin Isa Al Khalifa;
  King Hamad bin Isa al-Khalifa = King Hamad bin Isa Al Khalifa;
  Salman bin Hamad al-Khalifa = Salman bin Hamad Al Khalifa
Bangladesh: Hasina Wazed = Sheikh Hasina
Barbados: Arthur = Owen Arthur; Thompson = David Thompson
Belarus: Lukashenko = Alexander Lukashenko; Alyaksandr Lukashenka = Alexander Lukashenko
Belgium: Dehaene = Jean-Luc Dehaene; Verhofstadt = Guy Verhofstadt; Leterme = Yves Leterme;
  van Rompuy = Herman Van Rompuy; Di Rupo = Elio Di Rupo
Belize: D.Barrow = Dean Barrow
Benin: Soglo, N = Nicephore Soglo; Talon = Patrice Talon; Kerekou = Mathieu Kerekou
Bhutan: Wangchuck, Jigme Singye = Jigme Singye Wangchuck; Tobgye = Sonam Tobgye; Tobgay = Tshering Tobgay;
  Tschering Wangchuk = Tshering Wangchuk
Bolivia: Anez = Jeanine Anez; Arce = Luis Arce; Rodrigo Paz Pereira = Rodrigo Paz
Bosnia and Herzegovina: Izetbegovic =; Komsic = Zeljko Komsic; Komisic = Zeljko Komsic;
  Covic = Dragan Covic; Dodik = Milorad Dodik
Botswana: Mogae = Festus Mogae
Brazil: Cardoso = Fernando Henrique Cardoso; Lula da Silva = Luiz Inácio Lula da Silva;
  Rousseff = Dilma Rousseff; Temer = Michel Temer; Bolsonaro = Jair Bolsonaro
Brunei: Sultan Sir Hassanal Bolkiah = Sultan Hassanal Bolkiah; Hassanal Bolkiah = Sultan Hassanal Bolkiah
Bulgaria: Boiko Borisov = Boyko Borisov; Saksgoburggotski = Simeon Sakskoburggotski
Burkina Faso: Campaore = Blaise Compaore; Kabore = Roch Marc Christian Kabore
Burundi: Nkurunziza = Pierre Nkurunziza; Ndayishimiye = Evariste Ndayishimiye
Cameroon: Biya = Paul Biya
Canada: Chretien = Jean Chretien; Harper = Stephen Harper; Trudeau = Justin Trudeau
Cape Verde: Jose Ulisses Correia e Silva = Ulisses Correia e Silva
Central African Republic: Touadera = Faustin-Archange Touadéra; Samba-Panza = Catherine Samba-Panza;
  Djotidia = Michel Djotodia
Chad: Deby = Idriss Deby; Mahamat Idriss Déby = Mahamat Déby
Chile: Frei Ruiz-Tagle = Eduardo Frei; Ricardo Lagos Escobar = Ricardo Lagos
Colombia: Pizano = Ernesto Samper; Arango = Andres Pastrana; Alvaro Uribe Velez = Alvaro Uribe;
  Santos Calderon = Juan Manuel Santos; Gustavo Francisco Petro Urrego = Gustavo Petro
Costa Rica: Arias = Oscar Arias; Miranda = Laura Chinchilla; Rodrigo Chaves Robles = Rodrigo Chaves
Croatia: Tudjman = Franjo Tudjman; Sanader = Ivo Sanader; Milanovic = Zoran Milanovic;
  Plenkovic = Andrej Plenkovic; Kosor = Jadranka Kosor
Cuba: Castro = Fidel Castro; Miguel Diaz-Canel Bermudez = Miguel Diaz-Canel;
  Manuel Marrero Cruz = Manuel Marrero
Cyprus: Nikos Anastasiadis = Nicos Anastasiades; Nikos Christodoulidis = Nikos Christodoulides;
  Clerides = Glafcos Clerides
Czech Republic: Klaus = Vaclav Klaus; Zeman = Milos Zeman; Fischer = Jan Fischer;
  Topolanek = Mirek Topolanek; Necas = Petr Necas; Sobotka = Bohuslav Sobotka
Democratic Republic of the Congo: Mobutu = Mobutu Sese Seko; Felix Tschisekedi = Felix Tshisekedi;
  Judith Suminwa Tuluka = Judith Suminwa
Denmark: Nyrup Rasmussen = Poul Nyrup Rasmussen; Fogh Rasmussen = Anders Fogh Rasmussen;
  Lokke Rasmussen = Lars Lokke Rasmussen; Rasmussen = Lars Lokke Rasmussen;
  Thorning-Schmidt = Helle Thorning-Schmidt
Djibouti: Guelleh = Ismail Omar Guelleh
Dominican Republic: Luis Rodolfo Abinader Corona = Luis Abinader
East Timor: Gusmao = Xanana Gusmao; Kay Rala Xanana Gusmao = Xanana Gusmao; Ramos-Horta = Jose Ramos-Horta;
  José Ramos-Horta = Jose Ramos-Horta; araujo =; Matan Ruak = Taur Matan Ruak
Ecuador: Daniel Noboa Azin = Daniel Noboa; Mahuad = Jamil Mahuad
Egypt: Mubarak = Hosni Mubarak; Tantawi = Mohamed Hussein Tantawi; Morsi = Mohamed Morsi;
  Mansour = Adly Mansour; al-Sisi = Abdel Fattah el-Sisi
El Salvador: Saca Gonzšlez = Antonio Saca; Funes = Mauricio Funes;
  Nayib Armando Bukele Ortez = Nayib Bukele; Flores = Francisco Flores
Equatorial Guinea: Obiang Nguema Mbasogo = Teodoro Obiang; Nguema Mbasogo = Teodoro Obiang
Eritrea: Afeworki = Isaias Afwerki
Estonia: Kallas = Siim Kallas; Ratas = Juri Ratas; Ansip = Andrus Ansip; Laar = Mart Laar;
  Roivas = Taavi Roivas
Eswatini: Mswati = King Mswati III
Ethiopia: Desalegn = Hailemariam Desalegn; Abiy Ahmed Ali = Abiy Ahmed
Fiji: Bainimarama = Frank Bainimarama; Rabuka = Sitiveni Rabuka;
  Sitiveni Ligamamada Rabuka = Sitiveni Rabuka; Chaudhry = Mahendra Chaudhry
Finland: Marthi Ahtisaari = Martti Ahtisaari; Stubb = Alexander Stubb; Sipila = Juha Sipila;
  Lipponen = Paavo Lipponen; Vanhanen = Matti Vanhanen; Katainen = Jyrki Katainen;
  Kiviniemi = Mari Kiviniemi; Jaatteenmaki = Anneli Jaatteenmaki
France: Mitterand = Francois Mitterrand; Chirac = Jacques Chirac; Sarkozy = Nicolas Sarkozy;
  Hollande = Francois Hollande; Macron = Emmanuel Macron
Gabon: Bongo = Omar Bongo; Ondimba = Ali Bongo
Gambia: Jammeh = Yahya Jammeh; Barrow = Adama Barrow
Georgia: Shevardnadze = Eduard Shevardnadze; Saakashvili = Mikheil Saakashvili;
  Garibashvili = Irakli Garibashvili
Germany: Kohl = Helmut Kohl; Schroder = Gerhard Schroder; Merkel = Angela Merkel
Ghana: Rawlings = Jerry Rawlings; Atta Mills = John Atta Mills; Mahama = John Mahama;
  John Dramani Mahama = John Mahama; Akufo-Addo = Nana Akufo-Addo
Greece: A. Papandreou = Andreas Papandreou; Georgios Papandreou = George Papandreou;
  Simitis = Costas Simitis; Samaras = Antonis Samaras; Tsipras = Alexis Tsipras;
  Mitsotakis = Kyriakos Mitsotakis
Grenada: Mitchell = Keith Mitchell
Guatemala: Molina = Otto Perez Molina; Morales = Jimmy Morales; Giammattei = Alejandro Giammattei;
  Maldanado = Alejandro Maldonado; Bernardo Arévalo de León = Bernardo Arévalo; Colom = Alvaro Colom
Guinea: Conde = Alpha Conde; Conte = Lansana Conte
Guinea-Bissau: Vieira = Joao Bernardo Vieira; Embalo = Umaro Sissoco Embalo; Vaz = Jose Mario Vaz
Guyana: Jagan Cheddi = Cheddi Jagan; Mohamed Irfaan Ali = Irfaan Ali; Mohammed Irfaan Ali = Irfaan Ali
Haiti: Evans Paul (acting) = Evans Paul; Aristide = Jean-Bertrand Aristide; Preval = Rene Preval;
  Martelly = Michel Martelly
Honduras: Zelaya = Manuel Zelaya; Lobo = Porfirio Lobo; Iris Xiomara Castro de Zelaya = Xiomara Castro;
  Micheletti = Roberto Micheletti
Hungary: Orban = Viktor Orban; Bajnai = Gordon Bajnai
Iceland: Sigurdardottir = Johanna Sigurdardottir; Oddsson = David Oddsson; Hilmar Haarde = Geir Haarde
India: Rao = P.V. Narasimha Rao; Vajpayee = Atal Bihari Vajpayee; Gowda = H.D. Deve Gowda;
  Gujral = I.K. Gujral
Indonesia: Habibie = B.J. Habibie; Wahid = Abdurrahman Wahid; Bambang Yudhoyono = Susilo Bambang Yudhoyono;
  Prabowo Subianto Djojohadikusumo = Prabowo Subianto
Iran: Rafsanjani = Akbar Hashemi Rafsanjani; Khatami = Mohammad Khatami; Ahmadinejad = Mahmoud Ahmadinejad;
  Rouhani = Hassan Rouhani; Ali Hoseini-Khamenei = Ali Khamenei
Iraq: Tommy Ray Franks = Tommy Franks; al-Jaafari = Ibrahim al-Jaafari; al-Maliki = Nouri al-Maliki;
  al-Abadi = Haider al-Abadi; Abdul-Mahdi = Adil Abdul-Mahdi; Al-Kadhimi = Mustafa al-Kadhimi;
  Latif Rashid = Abdul Latif Rashid
Ireland: Bruton = John Bruton; Ahern = Bertie Ahern; B. Cowen = Brian Cowen; E. Kenny = Enda Kenny;
  Varadkar = Leo Varadkar; Martin = Micheál Martin; Michael Martin = Micheál Martin
Israel: Rabin = Yitzhak Rabin; Peres = Shimon Peres; Netanyahu = Benjamin Netanyahu;
  Benyamin Netanyahu = Benjamin Netanyahu; Barak = Ehud Barak; Olmert = Ehud Olmert
Italy: Berlusconi = Silvio Berlusconi; Prodi = Romano Prodi; D'Alema = Massimo D'Alema;
  Amato = Giuliano Amato; Monti = Mario Monti; Letta = Enrico Letta; Renzi = Matteo Renzi;
  Gentiloni = Paolo Gentiloni; Conte = Giuseppe Conte; Draghi = Mario Draghi
Ivory Coast: Ouattara = Alassane Ouattara; Alassane Dramane Ouattara = Alassane Ouattara
Jamaica: Holness = Andrew Holness; Patterson = P.J. Patterson; Simpson Miller = Portia Simpson Miller;
  Golding = Bruce Golding
Japan: Murayama = Tomiichi Murayama; Hashimoto = Ryutaro Hashimoto; Obuchi = Keizo Obuchi;
  Hatoyama Yukio = Yukio Hatoyama
Jordan: Hussein Ibn Talal El-Hashim = King Hussein; Abdullah Ibn Hussein El-Hashimi = King Abdullah II;
  King Abdallah II = King Abdullah II
Kazakhstan: Nazarbaev = Nursultan Nazarbayev; Tokayev = Kassym-Jomart Tokayev;
  Kasym-Zhomart Tokayev = Kassym-Jomart Tokayev
Kenya: Moi = Daniel arap Moi; Kenyatta = Uhuru Kenyatta
Kiribati: Tong = Anote Tong; Tito = Teburoro Tito
Kosovo: Thaci = Hashim Thaci; Kurti = Albin Kurti; Vjosa Osmani-Sadriu = Vjosa Osmani;
  Mustafa = Isa Mustafa; Hoti = Avdullah Hoti
Kuwait: Mishal al-Ahmad al-Jabir al-Sabah = Meshal al-Ahmad al-Jaber al-Sabah;
  Saad Salim at Sabah = Saad al-Abdullah al-Sabah; Jabir As-Sabah = Jaber al-Ahmad al-Sabah;
  Jabir Ahmad Al Sabah = Sabah al-Ahmad al-Sabah
Kyrgyzstan: Akayev = Askar Akayev; Bakiyev = Kurmanbek Bakiyev; Otunbayeva = Roza Otunbayeva;
  Atambayev = Almazbek Atambayev
Laos: Sisoulith = Thongloun Sisoulith
Latvia: Karins = Krisjanis Karins; Dombrovskis = Valdis Dombrovskis
Lebanon: Siniora = Fouad Siniora; Suleiman = Michel Suleiman; Salam = Tammam Salam
Lesotho: Ntsokoane Samuel Matekane = Sam Matekane; Mosisili = Pakalitha Mosisili; Thabane = Tom Thabane
Liberia: Perry = Ruth Perry; Taylor = Charles Taylor; Johnson Sirleaf = Ellen Johnson Sirleaf;
  Weah = George Weah; Bryant = Gyude Bryant
Libya: Qaddafi = Muammar Gaddafi; Mohammed al-Manfi = Mohamed al-Menfi;
  Abd-al-Hamid Dubaybah = Abdul Hamid Dbeibah
Liechtenstein: Hans-Adam II = Prince Hans-Adam II
Lithuania: Grybauskaite = Dalia Grybauskaite; Nauseda = Gitanas Nauseda; Brazauskas = Algirdas Brazauskas;
  Adamkus = Valdas Adamkus; Paksas = Rolandas Paksas
Luxembourg: Juncker = Jean-Claude Juncker; Bettel = Xavier Bettel; Santer = Jacques Santer
Madagascar: Rajoelina = Andry Rajoelina; Ratsiraka = Didier Ratsiraka
Malawi: Banda = Joyce Banda; Mutharika = Peter Mutharika; Chakewera = Lazarus Chakwera
Malaysia: Mahatir Bin Mohammad = Mahathir Mohamad; Mahathir Bin Mohamed = Mahathir Mohamad;
  Ahmad Badawi = Abdullah Ahmad Badawi; Najib Tun Razak = Najib Razak;
  King Sultan Ibrahim ibni al-Marhum Sultan Iskandar = Sultan Ibrahim Iskandar
Maldives: Nasheed = Mohamed Nasheed; Gayoom = Maumoon Abdul Gayoom
Mali: Keita = Ibrahim Boubacar Keita; Amadou Toure = Amadou Toumani Toure; Konare = Alpha Oumar Konare;
  Traore = Dioncounda Traore
Malta: Muscat = Joseph Muscat; Abela = Robert Abela
Marshall Islands: Note = Kessai Note
Mauritania: Mohamed Ould Cheikh el Ghazouani = Mohamed Ould Ghazouani;
  Ould Ghazouani = Mohamed Ould Ghazouani
Mauritius: Ramgoolam N. = Navin Ramgoolam
Mexico: Vicente Fox Quesada = Vicente Fox; Calderon = Felipe Calderon; Zedillo = Ernesto Zedillo;
  Lopez Obrador = Andres Manuel Lopez Obrador; Claudia Sheinbaum Pardo = Claudia Sheinbaum
Micronesia: Christian = Peter Christian
Moldova: Lucinschi = Petru Lucinschi
Monaco: Rainier = Prince Rainier III; Albert = Prince Albert II
Mongolia: Elbegdorj = Tsakhia Elbegdorj
Montenegro: Dukanovic = Milo Djukanovic
Morocco: Hassan II = King Hassan II; Muhammad VI = King Mohammed VI; King Mohamed VI = King Mohammed VI
Mozambique: Nyussi = Filipe Nyusi; Daniel Francisco Chapo = Daniel Chapo; Chissano = Joaquim Chissano;
  Guebuza = Armando Guebuza
Namibia: Geingob = Hage Geingob; Pohamba = Hifikepunye Pohamba; Nujoma = Sam Nujoma
Nauru: Stephen = Marcus Stephen; Scotty = Ludwig Scotty; Kun = Ruben Kun
Nepal: Sher Bahdur Deuba = Sher Bahadur Deuba; Oli = K.P. Sharma Oli; Nath Khanal = Jhala Nath Khanal;
  Bhattarai = Baburam Bhattarai; Koirala = Sushil Koirala; Regmi = Khil Raj Regmi
Netherlands: Kok = Wim Kok; M. Rutte = Mark Rutte
New Zealand: Bolger = Jim Bolger; Shipley = Jenny Shipley; Clark = Helen Clark
Nicaragua: Jose Daniel Ortega Saavedra = Daniel Ortega; Aleman = Arnoldo Aleman
Niger: Issoufou = Mahamadou Issoufou; Abdourahame Tiani = Abdourahamane Tiani; Mamadou = Mamadou Tandja
Nigeria: Abacha = Sani Abacha; Obasanjo = Olusegun Obasanjo; Yar'Adua = Umaru Yar'Adua;
  Buhari = Muhammadu Buhari; Bola Ahmed Adekunle Tinubu = Bola Tinubu; Abubakar = Abdulsalami Abubakar
North Korea: Kim Jong-Il = Kim Jong Il
North Macedonia: Zaev = Zoran Zaev; Gruevski = Nikola Gruevski
Norway: Brundtland = Gro Harlem Brundtland; Stoltenberg = Jens Stoltenberg; Solberg = Erna Solberg;
  Bondevik = Kjell Magne Bondevik; Jagland = Thorbjorn Jagland
Oman: Qabus Bin Said = Sultan Qaboos; Haitham ibn Tariq = Sultan Haitham bin Tariq;
  Sultan Haitham bin Tarik Al Said = Sultan Haitham bin Tariq
Pakistan: Bhutto Benazir = Benazir Bhutto; Khalid =; Sharif = Nawaz Sharif; Musharraf = Pervez Musharraf;
  Zardari = Asif Ali Zardari; Muhammad Shehbaz Sharif = Shehbaz Sharif; Abbasi = Shahid Khaqan Abbasi;
  Soomro = Muhammad Mian Soomro; Mulk = Nasirul Mulk
Panama: Martinelli = Ricardo Martinelli; José Raúl Mulino Quintero = José Raúl Mulino
Papua New Guinea: O'Neill = Peter O'Neill; Chan = Julius Chan; Skate = Bill Skate; Somare = Michael Somare
Paraguay: Benitez = Mario Abdo Benitez; Santiago Peña Palacios = Santiago Peña
Peru: Fujimori = Alberto Fujimori; Garcia Perez = Alan Garcia; Martin Vizcarra Cornejo = Martin Vizcarra;
  José Enrique Jerí Oré = José Jerí
Philippines: Ramos = Fidel Ramos; Estrada = Joseph Estrada; Benigno Aquino III = Benigno Aquino;
  Ferdinand "BongBong" Marcos = Ferdinand Marcos Jr.
Poland: Walesa = Lech Walesa; Kwasniewski = Aleksander Kwasniewski; Kaczynski = Lech Kaczynski;
  Komorowski = Bronislaw Komorowski; Duda = Andrzej Duda
Portugal: Soares = Mario Soares; Sampaio = Jorge Sampaio; Cavaco Silva = Anibal Cavaco Silva;
  de Sousa = Marcelo Rebelo de Sousa; Antonio Luis Montenegro = Luis Montenegro;
  Marcelo Rebelo De Sousa = Marcelo Rebelo de Sousa
Qatar: Khalifah Ath-Thani = Khalifa bin Hamad Al Thani; Amad Al Thani = Hamad bin Khalifa Al Thani;
  Khalifah Al Thani = Tamim bin Hamad Al Thani;
  Muhammad bin Abd al-Rahman Al Thani = Mohammed bin Abdulrahman Al Thani
Republic of the Congo: Nguesso = Denis Sassou Nguesso; Denis Sassou-Nguesso = Denis Sassou Nguesso
Romania: A. Nastase = Adrian Nastase; Iohannis = Klaus Iohannis; Antonescu = Crin Antonescu
Russia: Yeltsin = Boris Yeltsin; Putin = Vladimir Putin; Vladimir Vladimirovich Putin = Vladimir Putin;
  Mikhail Vladimirovich Mishustin = Mikhail Mishustin
Saint Kitts and Nevis: Douglas = Denzil Douglas; Harris = Timothy Harris; Simmonds = Kennedy Simmonds
Saint Lucia: King = Stephenson King; Anthony = Kenny Anthony; Lewis = Vaughan Lewis; Compton = John Compton
Saint Vincent and the Grenadines: Gonsalves = Ralph Gonsalves; Mitchell = James Mitchell;
  Eustace = Arnhim Eustace
Sao Tome and Principe: da Costa = Manuel Pinto da Costa; Américo d'Oliveira Dos Ramos = Américo Ramos
Saudi Arabia: Fahd = King Fahd; Abdullah = King Abdullah; Salman = King Salman;
  King Salman bin Abd al-Aziz Al Saud = King Salman;
  Muhammad bin Salman bin Abd al-Aziz Al Saud = Mohammed bin Salman
Senegal: Diouf = Abdou Diouf
Serbia: Milosevic = Slobodan Milosevic; Kostunica = Vojislav Kostunica; Dacic = Ivica Dacic;
  Ivica Dačić = Ivica Dacic; Vucic = Aleksandar Vucic; Cvetkovic = Mirko Cvetkovic;
  Marovic = Svetozar Marovic
Seychelles: Michel = James Michel; Rene = France-Albert Rene
Sierra Leone: Bio = Julius Maada Bio; Bai Koroma = Ernest Bai Koroma; Kabbah = Ahmad Tejan Kabbah;
  Strasser = Valentine Strasser
Slovakia: Meciar = Vladimir Meciar; Fico = Robert Fico; Pellegrini = Peter Pellegrini;
  Matovic = Igor Matovic; Radicova = Iveta Radicova; Dzurinda = Mikulas Dzurinda
Slovenia: Jansa = Janez Jansa; Sarec = Marjan Sarec
Solomon Islands: Sogavare = Manasseh Sogavare
Somalia: Mohamed Abdullahi Farmajo = Mohamed Abdullahi Mohamed
South Africa: Mandela = Nelson Mandela; Mbeki = Thabo Mbeki; Motlanthe = Kgalema Motlanthe;
  Zuma = Jacob Zuma; Ramaphosa = Cyril Ramaphosa; Matamela Cyril Ramaphosa = Cyril Ramaphosa
South Sudan: Kiir = Salva Kiir; Salva Kiir Mayardit = Salva Kiir
Spain: Gonzalez Marquez = Felipe Gonzalez; Aznar = Jose Maria Aznar;
  Rodriguez Zapatero = Jose Luis Rodriguez Zapatero; Rajoy Brey = Mariano Rajoy; Sanchez = Pedro Sanchez;
  Pedro Sanchez Perez-Castejon = Pedro Sanchez
Sri Lanka: M. Rajapakse = Mahinda Rajapaksa; G. Rajapakse = Gotabaya Rajapaksa;
  Sirisena = Maithripala Sirisena; Kumaratunga = Chandrika Kumaratunga
Sudan: Al-Bashir = Omar al-Bashir; Abdelrahman Burhan = Abdel Fattah al-Burhan;
  Abd-al-Fattah al-Burhan Abd-al-Rahman = Abdel Fattah al-Burhan
Suriname: Bouterse = Desi Bouterse; Santokhi = Chan Santokhi
Sweden: Persson = Goran Persson; Reinfeldt = Fredrik Reinfeldt; Lofven = Stefan Lofven
Switzerland: Maurer = Ueli Maurer; Sommaruga = Simonetta Sommaruga; Parmelin = Guy Parmelin
Syria: Al-Assad H. = Hafez al-Assad; Ahmad al-Shara' = Ahmed al-Sharaa
Tajikistan: Rakhmonov = Emomali Rahmon
Tanzania: Kikwete = Jakaya Kikwete; Magufuli = John Magufuli; Mkapa = Benjamin Mkapa
Thailand: Yingluck = Yingluck Shinawatra; Vejjajiva = Abhisit Vejjajiva;
  King Wachiralongkon = King Vajiralongkorn; Leekpai = Chuan Leekpai; Sundaravej = Samak Sundaravej
Togo: Eyadema = Gnassingbe Eyadema
Tonga: Ulukalala Lavaka Ata (Tupou VI) = King Tupou VI
Trinidad and Tobago: Persad-Bissessar = Kamla Persad-Bissessar; Rowley = Keith Rowley;
  Kamla Susheila Persad-Bissessar = Kamla Persad-Bissessar
Tunisia: Marzouki = Moncef Marzouki; Essebi = Beji Caid Essebsi; Saied = Kais Saied;
  Ennaceur = Mohamed Ennaceur
Turkey: Ciller = Tansu Ciller; Ecevit = Bulent Ecevit; Erdogan = Recep Tayyip Erdogan;
  Yilmaz = Mesut Yilmaz; Erbakan = Necmettin Erbakan
Turkmenistan: Berdymukhammedov = Gurbanguly Berdymukhamedov; Niyazov = Saparmurat Niyazov
Uganda: Museveni = Yoweri Museveni; Yoweri Kaguta Museveni = Yoweri Museveni
Ukraine: Kuchma = Leonid Kuchma; Yushchenko = Viktor Yushchenko; Yanukovych = Viktor Yanukovych;
  Turchynov = Oleksandr Turchynov; Poroshenko = Petro Poroshenko; Zelensky = Volodymyr Zelenskyy
United Arab Emirates: An-Nahayan = Zayed bin Sultan Al Nahyan;
  Khalifa Al Nahayan = Khalifa bin Zayed Al Nahyan;
  Muhammad bin Zayid Al Nuhayyan = Mohamed bin Zayed Al Nahyan;
  Muhammad bin Rashid Al Maktum = Mohammed bin Rashid Al Maktoum
United Kingdom: Major = John Major; Blair = Tony Blair; Brown = Gordon Brown; Cameron = David Cameron;
  May = Theresa May; Johnson = Boris Johnson
United States: Clinton = Bill Clinton; G.W. Bush = George W. Bush; Obama = Barack Obama;
  Trump = Donald Trump; Biden = Joe Biden
Uruguay: Luis Pou = Luis Lacalle Pou; Yamandú Orsi Martínez = Yamandú Orsi
Uzbekistan: Karimov = Islam Karimov
Vanuatu: Kilman = Sato Kilman
Venezuela: Delcy Eloína Rodríguez Gómez = Delcy Rodríguez
Vietnam: Phu Trong = Nguyen Phu Trong; Phieu = Le Kha Phieu
Yemen: Saleh al-Hashidi = Ali Abdullah Saleh; Hadi = Abdrabbuh Mansour Hadi; Houthi =;
  Rashad Muhammad al-Alimi = Rashad al-Alimi; Salim Salih bin Burayk = Salem bin Breik
Zambia: Sata = Michael Sata; Lungu = Edgar Lungu; Banda = Rupiah Banda; Scott = Guy Scott;
  Chiluba = Frederick Chiluba
Zimbabwe: Mugabe = Robert Mugabe; Mnangagwa = Emmerson Mnangagwa;
  Emmerson Dambudzo Mnangagwa = Emmerson Mnangagwa
"""

# What else news call them.
NICKNAMES = {
    "Joe Biden": "Joseph Biden",
    "Benjamin Netanyahu": "Bibi Netanyahu",
    "Volodymyr Zelenskyy": "Volodymyr Zelensky;Volodymyr Zelenskiy",
    "Luiz Inácio Lula da Silva": "Lula;Lula da Silva",
    "Mohammed bin Salman": "MBS",
    "Mohamed bin Zayed Al Nahyan": "Mohamed bin Zayed;Mohammed bin Zayed;MBZ",
    "Abdel Fattah el-Sisi": "Abdel Fattah al-Sisi;Abdel-Fattah el-Sissi",
    "Muammar Gaddafi": "Moammar Gadhafi",
    "Ahmed al-Sharaa": "Abu Mohammed al-Jolani",
    "Bashar al-Assad": "Bashar Assad",
    "King Charles III": "King Charles",
    "Pope Leo XIV": "Pope Leo",
    "King Abdullah II": "King Abdullah of Jordan",
    "Alexander Lukashenko": "Aleksandr Lukashenko",
    "Ali Khamenei": "Ayatollah Ali Khamenei;Ayatollah Khamenei",
    "Ferdinand Marcos Jr.": "Bongbong Marcos;Ferdinand Marcos",
    "Xiomara Castro": "Iris Xiomara Castro",
    "Andres Manuel Lopez Obrador": "AMLO;Lopez Obrador",
    "Mohammed bin Abdulrahman Al Thani": "Mohammed bin Abdulrahman;Sheikh Mohammed bin Abdulrahman al-Thani",
    "Tamim bin Hamad Al Thani": "Tamim bin Hamad;Sheikh Tamim bin Hamad al-Thani",
    "Rashad al-Alimi": "Rashad Al-Alimi",
    "Kim Jong Un": "Kim Jong-un",
    "Kim Jong Il": "Kim Jong-il",
    "Sheikh Hasina": "Hasina Wazed;Sheikh Hasina Wajed",
    "Cristina Fernandez de Kirchner": "Cristina Kirchner",
    "Denis Sassou Nguesso": "Denis Sassou-Nguesso",
    "Abdul Hamid Dbeibah": "Abdulhamid Dbeibah;Abdul Hamid Dbeibeh",
    "Prayuth Chan-ocha": "Prayut Chan-o-cha",
}

# Women among the people of the factbook (it tells nobody's gender; all others there are men).
WOMEN = """
Judith Suminwa|Maria Benvinda Delfina Levi|Sarra Zaafrani Zenzri|Samia Suluhu Hassan|Robinah Nabbanja
Netumbo Nandi-Ndaitwah|Sam Mostyn|Cindy Kiro|Hilda Heine|Cora Richardson-Hodge|Mia Mottley|Cynthia Pratt
Froyla Tzalam|Sylvanie Burton|Cecile La Grenade|Xiomara Castro|Jenniffer González-Colón|Marcella Liburd
Christine Kangaloo|Kamla Persad-Bissessar|Sanae Takaichi|Zeljka Cvijanovic|Borjana Kristo|Mette Frederiksen
Catherine Connolly|Halla Tomasdottir|Kristrun Frostadottir|Giorgia Meloni|Vjosa Osmani|Evika Silina
Inga Ruginiene|Brigitte Haas|Maia Sandu|Gordana Siljanovska-Davkova|Myriam Spiteri Debono|Natasa Pirc Musar
Yulia Svyrydenko|Mary Simon|Claudia Sheinbaum|Jennifer Geerlings-Simons|Delcy Rodríguez|Droupadi Murmu
Sushila Karki|Lourdes Leon Guerrero|Lindsay de Sausmarez|Andrea Patricia Clausen
"""

# Who is the same person although the factbook's date lies after REIGN's last month.
RETURNED = {
    "Benjamin Netanyahu",
    "Luiz Inácio Lula da Silva",
    "John Mahama",
    "Peter Mutharika",
    "Robert Fico",
    "Donald Trump",
    "Kamla Persad-Bissessar",
    "Navin Ramgoolam",
    "Sitiveni Rabuka",
    "Xanana Gusmao",
    "Jose Ramos-Horta",
    "Asif Ali Zardari",
    "Alexander Stubb",
    "Andrej Babis",
    "Micheál Martin",
}

# Where REIGN's leaders all hold the same office.
OFFICES = {
    "president": "United States;Mexico;"
    "Guatemala;Honduras;El Salvador;Costa Rica;Panama;Colombia;Venezuela;Ecuador;"
    "Peru;Brazil;Bolivia;Paraguay;Chile;Argentina;Uruguay;France;Portugal;Poland;Cyprus;Ukraine;"
    "Belarus;Kenya;Uganda;Ghana;Zambia;Zimbabwe;Malawi;South Africa;Namibia;Botswana;Cameroon;Gabon;"
    "Senegal;Ivory Coast;Tanzania;Angola;South Korea;Philippines;Indonesia;Kazakhstan;Uzbekistan;"
    "Turkmenistan;Tajikistan;Azerbaijan;Dominican Republic;Nicaragua;Mozambique;Rwanda;Syria;Benin;"
    "Togo;Maldives;Palau;Micronesia;Marshall Islands;Nauru;Kiribati",
    "prime minister": "United Kingdom;Canada;"
    "Australia;New Zealand;Ireland;Netherlands;Belgium;Luxembourg;Spain;Hungary;"
    "Slovakia;Italy;Malta;Albania;Slovenia;Greece;Bulgaria;Estonia;Latvia;Sweden;Norway;Denmark;"
    "Iceland;Israel;India;Japan;Jamaica;Trinidad and Tobago;Barbados;Bahamas;Belize;Grenada;"
    "Saint Lucia;Dominica;Antigua and Barbuda;Saint Vincent and the Grenadines;Saint Kitts and Nevis;"
    "Papua New Guinea;Solomon Islands;Vanuatu;Tuvalu;Singapore;Malaysia;Cambodia;Mauritius;Lesotho;"
    "Ethiopia;Cape Verde;Czech Republic;Croatia;North Macedonia;Kosovo;Andorra",
    "chancellor": "Germany;Austria",
    "king": "Saudi Arabia;Jordan;Morocco;Eswatini;Bahrain",
    "emir": "Qatar;Kuwait",
    "sultan": "Oman;Brunei",
}
PARTIES = {
    "Democrat": "Democratic Party",
    "Republican": "Republican Party",
    "Independent": "",
    "Bill Clinton": "Democratic Party",
    "Barack Obama": "Democratic Party",
    "Joe Biden": "Democratic Party",
    "George W. Bush": "Republican Party",
    "Donald Trump": "Republican Party",
}

# Bodies as news write them: name | aliases | kind | country. They replace rows of the sources with that name,
# or with one of the aliases as their name.
BODIES = """
United Nations|UN;U.N.|international|
UN Security Council|United Nations Security Council;U.N. Security Council;UNSC|international|
UN General Assembly|United Nations General Assembly;U.N. General Assembly|international|
European Union|EU;E.U.|international|
European Commission||international|
European Parliament||international|
European Central Bank|ECB|international|
NATO|North Atlantic Treaty Organization;North Atlantic Treaty Organisation|international|
World Health Organization|WHO|international|
World Bank|World Bank Group|international|
International Monetary Fund|IMF|international|
World Trade Organization|WTO|international|
International Criminal Court|ICC|international|
International Court of Justice|ICJ|international|
International Atomic Energy Agency|IAEA|international|
International Energy Agency|IEA|international|
International Labour Organization|ILO|international|
International Organization for Migration|IOM|international|
UNHCR|United Nations High Commissioner for Refugees;UN refugee agency;U.N. refugee agency|international|
UNICEF|United Nations Children's Fund;U.N. Children's Fund|international|
UNESCO|United Nations Educational, Scientific and Cultural Organization|international|
UNRWA|United Nations Relief and Works Agency|international|
OHCHR|UN human rights office;U.N. human rights office|international|
World Food Programme|WFP|international|
Food and Agriculture Organization|FAO|international|
Intergovernmental Panel on Climate Change|IPCC|international|
Organisation for the Prohibition of Chemical Weapons|OPCW|international|
Organization for Security and Co-operation in Europe|OSCE|international|
Organisation for Economic Co-operation and Development|OECD|international|
Organization of the Petroleum Exporting Countries|OPEC|international|
Organization of American States|OAS|international|
Organisation of Islamic Cooperation|OIC|international|
Council of Europe||international|
African Union|AU|international|
Arab League|League of Arab States|international|
Gulf Cooperation Council|GCC|international|
Economic Community of West African States|ECOWAS|international|
Southern African Development Community|SADC|international|
Intergovernmental Authority on Development|IGAD|international|
East African Community|EAC|international|
African Development Bank|AfDB|international|
Asian Development Bank|ADB|international|
Association of Southeast Asian Nations|ASEAN|international|
Shanghai Cooperation Organisation|SCO|international|
Commonwealth of Independent States|CIS|international|
Caribbean Community|CARICOM|international|
Group of Seven|G7;G-7|international|
Group of Twenty|G20;G-20|international|
Interpol|INTERPOL;International Criminal Police Organization|international|
International Committee of the Red Cross|ICRC|ngo|
Red Cross||ngo|
Red Crescent||ngo|
Doctors Without Borders|MSF;Médecins Sans Frontières;Medecins Sans Frontieres|ngo|
Reporters Without Borders|RSF;Reporters Sans Frontières;Reporters Sans Frontieres|ngo|
Amnesty International||ngo|
Human Rights Watch|HRW|ngo|
Human Rights First||ngo|United States
Greenpeace||ngo|
Oxfam||ngo|
Save the Children||ngo|
Transparency International||ngo|
International Crisis Group||ngo|
Committee to Protect Journalists|CPJ|ngo|United States
Norwegian Refugee Council|NRC|ngo|Norway
International Rescue Committee|IRC|ngo|
Mercy Corps||ngo|
Caritas||ngo|
World Wildlife Fund|WWF;World Wide Fund for Nature|ngo|
Friends of the Earth||ngo|
Sierra Club||ngo|United States
American Civil Liberties Union|ACLU|ngo|United States
Freedom House||ngo|United States
Catholic Relief Services||ngo|United States
Habitat for Humanity||ngo|United States
Physicians for Human Rights|PHR|ngo|United States
Global Witness||ngo|
Minority Rights Group||ngo|
Islamic Relief||ngo|
Action Against Hunger||ngo|
B'Tselem||ngo|Israel
Reuters||media|
Associated Press|AP;The Associated Press|media|United States
Agence France-Presse|AFP|media|France
New York Times|The New York Times|media|United States
Washington Post|The Washington Post|media|United States
Wall Street Journal|The Wall Street Journal|media|United States
The Guardian||media|United Kingdom
BBC|British Broadcasting Corporation;BBC News;BBC World Service|media|United Kingdom
CNN||media|United States
Al Jazeera|Al-Jazeera;al-Jazeera;Aljazeera|media|Qatar
Al Arabiya|Al-Arabiya|media|
Al-Monitor|Al Monitor|media|
Xinhua|Xinhua News Agency|media|China
BuzzFeed||media|United States
Haaretz||media|Israel
McClatchy||media|United States
Der Spiegel||media|Germany
Hamas|HAMAS;Islamic Resistance Movement|armed|Palestine
Al-Qassam Brigades|Izz ad-Din al-Qassam Brigades;Qassam Brigades;al-Qassam Brigades|armed|Palestine
Palestinian Islamic Jihad|PIJ;Islamic Jihad|armed|Palestine
Popular Front for the Liberation of Palestine|PFLP|armed|Palestine
Democratic Front for the Liberation of Palestine|DFLP|armed|Palestine
Al-Aqsa Martyrs' Brigades|Al-Aqsa Martyrs Brigades;al-Aqsa Martyrs Brigades;
  al-Aqsa Martyrs' Brigades|armed|Palestine
Fatah||party|Palestine
Palestine Liberation Organization|PLO|party|Palestine
Hezbollah|Hizbullah;Hizbollah;Hizballah;Hezballah|armed|Lebanon
Amal Movement||party|Lebanon
Taliban|Afghan Taliban|armed|Afghanistan
Tehreek-e-Taliban Pakistan|TTP;Pakistani Taliban|armed|Pakistan
Al-Qaeda|al-Qaeda;al Qaeda;Al Qaeda;Al-Qaida;al-Qaida|armed|
Al-Qaeda in the Arabian Peninsula|AQAP;al-Qaeda in the Arabian Peninsula|armed|Yemen
Islamic State|ISIS;ISIL;Daesh;Islamic State group;IS group|armed|
Houthi movement|Houthis;Ansar Allah|armed|Yemen
Al-Shabaab|al-Shabaab;al-Shabab;Al Shabaab|armed|Somalia
Boko Haram||armed|Nigeria
Rapid Support Forces||armed|Sudan
M23||armed|Democratic Republic of the Congo
Hayat Tahrir al-Sham|HTS|armed|Syria
Syrian Democratic Forces||armed|Syria
Kurdistan Workers' Party|PKK;Kurdistan Workers Party|armed|Turkey
Revolutionary Armed Forces of Colombia|FARC|armed|Colombia
National Liberation Army|ELN|armed|Colombia
Shining Path||armed|Peru
Lord's Resistance Army|LRA|armed|Uganda
Irish Republican Army|IRA;Provisional IRA|armed|Ireland
Real IRA|Real Irish Republican Army|armed|Ireland
Continuity IRA|Continuity Irish Republican Army|armed|Ireland
ETA|Basque Fatherland and Freedom;Basque Homeland and Freedom|armed|Spain
Liberation Tigers of Tamil Eelam|LTTE;Tamil Tigers|armed|Sri Lanka
Lashkar-e-Taiba|LeT;Lashkar-e-Tayyiba;Lashkar-e-Toiba|armed|Pakistan
Jaish-e-Mohammad|Jaish-e-Mohammed|armed|Pakistan
Jemaah Islamiyah|Jemaah Islamiya|armed|Indonesia
Abu Sayyaf|Abu Sayyaf Group|armed|Philippines
Ku Klux Klan|KKK|armed|United States
Muslim Brotherhood||party|Egypt
Sinn Féin|Sinn Fein|party|Ireland
Republican Party|GOP;Republican National Committee;RNC|party|United States
Democratic Party|Democratic National Committee;DNC|party|United States
Labour Party|UK Labour|party|United Kingdom
Conservative Party|Tories;Tory Party|party|United Kingdom
Liberal Democrats|Lib Dems|party|United Kingdom
UK Independence Party|UKIP;United Kingdom Independence Party|party|United Kingdom
Christian Democratic Union|CDU;Christian Democratic Union of Germany|party|Germany
Alternative for Germany|AfD|party|Germany
France Unbowed|LFI;La France Insoumise;Unbowed France;Unsubmissive France|party|France
Green Party||party|United States
Kenya African National Union|KANU|party|Kenya
United Democratic Alliance|UDA|party|Kenya
Jubilee Party|Jubilee Party of Kenya|party|Kenya
National Rally|Rassemblement National;Front National|party|France
The Republicans|Les Républicains;Les Republicains|party|France
La République En Marche|La Republique En Marche;LREM;En Marche;Renaissance party|party|France
Likud|Likud party|party|Israel
Yesh Atid|There is a Future|party|Israel
Yisrael Beiteinu|Yisrael Beytenu;Israel Our Home|party|Israel
Otzma Yehudit|Jewish Power|party|Israel
African National Congress|ANC|party|South Africa
Bharatiya Janata Party|BJP|party|India
Justice and Development Party|AKP;AK Party|party|Turkey
"""
# Short names that several parties have, but that news use for one.
KNOWN_SHORT = {
    "SPD": "Germany",
    "FDP": "Germany",
    "CSU": "Germany",
    "SNP": "United Kingdom",
    "DUP": "United Kingdom",
    "SDLP": "United Kingdom",
    "UUP": "United Kingdom",
    "PSOE": "Spain",
    "VVD": "Netherlands",
    "PVV": "Netherlands",
    "CHP": "Turkey",
    "MHP": "Turkey",
    "HDP": "Turkey",
    "LDP": "Japan",
    "ODM": "Kenya",
    "KANU": "Kenya",
    "DPP": "Taiwan",
    "PRI": "Mexico",
    "PAN": "Mexico",
    "BNP": "United Kingdom",
    "UMP": "France",
    "FPÖ": "Austria",
}
# Abbreviations of other things, and words in capitals; never the short name of a party here.
OTHER_SHORT = set(
    "AIDS ALA AMC AND ANC API ARD ASA BBC BIS CAP CAR CBC CBS CDC CEO CIA CIS CNN COP DNA DNC DPA DPS "
    "EEC EPA EPP ESA FBI FDA FIFA GDP GMT GOP HIV IBM ICC ICE ILO IMF IPO IRA IRS KGB LNG MEP MIT MOD "
    "MPP NBA NBC NCP NDP NFL NGO NHL NHS NSA NSW PDA PHD PLC PLP PMI PNG PPP PSA PSC PTA PTI SEC SOS "
    "SUV TNT UAE UDC UFO UNO UPI USA VAT VIP WTO PBS GPS CPA CST LSD PAM MIS MSM MST ISP SMS SSS DEM "
    "DOM IRL NPC PID GDR PHP NXT FPS CEP CHA DAR DIANA MER GTE CSA HPS "
    "DSS DNS LCL MDL MLH HLY YBA THTH".split()
)

# Single words that are names of bodies, but mean other things far more often.
ORDINARY = set(
    "ace action ads agreement alignment alive alliance amplitude apollo apple arena arm ash attack "
    "ball bpm bridge cabot caps carnival caterpillar centre change chubb cis citizens coach coalition "
    "coexistence compromise concordance convergence cooper cop courage crane crossroads cup dab dawn "
    "democracy democratic demos deere direction donaldson dover eaton eds elf energizer energy enough "
    "erg ere fatherland federalism fisher footlocker forward fossil freedom frontline future gap gilt "
    "goodrich harmony harris hats heritage hess homeland horizons hum huntsman idea independence "
    "intelligently intuit jefferies justice kirby labor lam lear lid manpower mar mccormick memo mid "
    "mission moderates modern momentum mos mosaic motherland national nationalist network news noble "
    "nova oath occidental oracle pall party pall pap pas patterson pay pin pleasentness plus popular "
    "pride progress pros pups rainbow reconquest reformists rep renaissance republic respect "
    "responsibility revival rightwards rollins rowan rpm seaboard shaw shire sin sina snap solidarity "
    "sop sops sovereignty spa spartans spirit spring staples start target tee think thus tidewater "
    "tiffany together top transatlantic travelers trots union unity valor vale victory vigilants visa "
    "viva voice warren waters whirlpool will willis wow yap zimmer ideal news amr solera rockwood "
    "stark crest apache techne validus copart".split()
)

SMALL_WORDS = set(
    "a an and as at by da das de del dell der des di do dos du e el en et for from in la las le les los of "
    "on or our pour sans the to und van von with y al".split()
)
ORGANISATION = re.compile(
    r"\b(agency|alliance|assembly|assoc\w+|asociacion|authority|bank|board|bureau|campaign|cent(?:er|re|ro)|"
    r"church|coalition|college|comit[ee]\w*|commi(?:ssion|ttee)|commonwealth|community|confederation|"
    r"conference|congress|consortium|consejo|convention|cooperation|corps|council|court|federation|"
    r"fondation|forum|foundation|fundacao|fundacion|fund|initiative|institut\w*|international|league|"
    r"mission|movement|network|observatory|office|organi[sz]ation\w*|parliament|partnership|programme?|"
    r"project|red (?:cross|crescent)|relief|secretariat|"
    r"services?|society|sociedad|summit|trust|tribunal|union|university|without borders|sans frontieres)\b",
    re.I,
)
ARMED = re.compile(
    r"\b(army|armies|battalions?|brigades?|cells?|command|commandos?|congress|corps|council|faction|fighters|"
    r"forces?|front|group|guard|guards|jihad|liberation|militia|movement|mujah\w+|organi[sz]ation|party|"
    r"resistance|tigers|union|volunteers)\b",
    re.I,
)
LEGAL_FORM = re.compile(
    r"[ ,]+(inc|incorporated|corp|corporation|co|ltd|limited|plc|llc|lp|l\.p|ag|nv|n\.v|s\.?a|spa|"
    r"s\.p\.a|sak|"
    r"kgaa|se|asa|ab|oyj|adr)\.?$",
    re.I,
)
ROMAN = re.compile(r"^[IVX]+$")


# --- text -------------------------------------------------------------------------------------------------


def fold(text: str) -> str:
    """Lower case without marks and punctuation, to compare names."""
    plain = (
        unicodedata.normalize("NFKD", text.replace("ø", "o").replace("ł", "l"))
        .encode("ascii", "ignore")
        .decode()
    )
    return re.sub(r"[^a-z0-9]+", " ", plain.lower()).strip()


def ascii_form(text: str) -> str:
    """The name without marks, as many papers print it."""
    plain = unicodedata.normalize("NFKD", text.replace("ø", "o").replace("ł", "l").replace("’", "'"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def clean(text) -> str:
    """Plain text of a field: entities resolved, spaces single, `none` empty."""
    text = re.sub(r"\s+", " ", html.unescape(str(text or ""))).replace("\ufffd", "").strip()
    return "" if text.lower() in ("none", "na", "n/a") else text


def parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def join(names, but=()) -> str:
    """`;`-separated, duplicates and the names in `but` removed, order kept."""
    return ";".join(dict.fromkeys(name for name in names if name and name not in but))


def table(text: str, width: int) -> list[list[str]]:
    """The rows of a table in this file, filled up to `width` fields."""
    rows = (line.split("|") for line in text.strip().replace(";\n  ", ";").replace("|\n  ", "|").splitlines())
    return [row + [""] * (width - len(row)) for row in rows]


def ordinary(name: str) -> bool:
    """Whether a name is one everyday word."""
    return " " not in name.strip() and name.strip().lower().removeprefix("the ") in ORDINARY


# --- countries --------------------------------------------------------------------------------------------


@dataclass
class Country:
    name: str
    iso: str
    reign: str
    adjectives: list
    capital: str
    aliases: list
    entry: dict  # what the factbook says

    def row(self) -> list[str]:
        return [self.name, join(self.adjectives), self.capital, join(self.aliases, {self.name})]


def read_countries(folder: Path) -> list[Country]:
    factbook = {
        entry["code"]: entry for entry in json.loads((folder / "factbook_government.json").read_text("utf-8"))
    }
    found = []
    for code, name, iso, reign, adjectives, aliases, capital in table(STATES, 7):
        entry = factbook.get(code, {})
        known = [word for word in adjectives_of(entry) if word != name]
        full = re.split(r"[;(]", clean(entry.get("long")))[0].strip()
        found.append(
            Country(
                name,
                iso,
                reign,
                chosen(adjectives, known),
                {"-": "", "": capital_of(entry)}.get(capital, capital),
                chosen(aliases, [full] if full else []),
                entry,
            )
        )
    return found


def chosen(own: str, known: list) -> list[str]:
    """What this file says instead of (or, with `+`, besides) what the source says; `-` is nothing."""
    if own == "-":
        return []
    if own.startswith("+"):
        return known + parts(own[1:])
    return parts(own) or known


def adjectives_of(entry: dict) -> list[str]:
    text = re.sub(r"\([^)]*\)|; note.*", "", clean(entry.get("nationality_adj")))
    return [word.strip() for word in re.split(r"[,;/]| or ", text) if word.strip()]


def capital_of(entry: dict) -> str:
    text = re.sub(r"\(.*?\)", "", clean(entry.get("capital")))
    return re.split(r"[;,]| in Romanian", text)[0].strip()


# --- people -----------------------------------------------------------------------------------------------


@dataclass
class Person:
    name: str
    aliases: list
    party: str
    office: str
    country: str
    start: str
    end: str
    gender: str
    source: str

    def row(self) -> list[str]:
        aliases = [alias for alias in self.aliases if alias] + parts(NICKNAMES.get(self.name, ""))
        aliases += [ascii_form(alias) for alias in [self.name, *aliases]]
        return [
            self.name,
            join(aliases, {self.name}),
            self.party,
            self.office,
            self.country,
            self.start,
            self.end,
            self.gender,
            self.source,
        ]


def read_legislators(folder: Path) -> list[Person]:
    with gzip.open(folder / "us_legislators_current.yaml.gz", "rt", encoding="utf-8") as file:
        entries = yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return [legislator(entry) for entry in entries]


def legislator(entry: dict) -> Person:
    name, last = entry["name"], entry["terms"][-1]
    article = re.sub(r" \(.*\)$", "", entry["id"].get("wikipedia", ""))
    official = name.get("official_full", "")
    simple = f"{name['first']} {name['last']}"
    nick = f"{name['nickname']} {name['last']}" if name.get("nickname") else ""
    quoted = re.sub(r' ["“][^"”]+["”]', "", official)
    full = [quoted, article, nick, "" if "." in name["first"] else simple]
    best = without_suffix(article if fold(name["last"]) in fold(article) else nick or simple)
    aliases = [
        *full,
        *map(without_suffix, full),
        *(without_initial(without_suffix(one)) for one in [best, *full]),
    ]
    office = "US senator" if last["type"] == "sen" else "US representative"
    start = min(term["start"] for term in entry["terms"])[:4]
    return Person(
        best,
        [one for one in aliases if " " in one],
        PARTIES[last["party"]],
        office,
        "United States",
        start,
        "",
        entry["bio"]["gender"].lower(),
        "us_legislators",
    )


def without_suffix(name: str) -> str:
    return re.sub(r",? (Jr\.?|Sr\.?|II|III|IV)$", "", name)


def without_initial(name: str) -> str:
    """`Charles E. Schumer` without the `E.`"""
    return re.sub(r"(?<=\w) [A-Z]\.(?= )", "", name)


PREMIER = "prime minister"
# Titles as the factbook writes them before a name; the first that fits counts.
TITLES = [
    (r"(King|Queen|Emperor|Pope|Prince|Grand Duke|Sultan)(?: and Prime Minister)?", None),
    (
        r"(?:Acting )?(Amir|Supreme Leader|Chancellor|Premier|Governor[- ]General|Governor|Vice President)",
        None,
    ),
    (r"(Chief Minister|Chief Executive)", None),
    (
        r"(Crown Prince and )?Prime Minister( Crown Prince| and Foreign Minister| and Co-Vice President)?",
        PREMIER,
    ),
    (
        r"Taoiseach \(Prime Minister\)|(Acting|Interim|Caretaker|Transition|GNU Interim|CNSP) Prime Minister",
        PREMIER,
    ),
    (r"President of the Government of Spain \(prime minister-equivalent\)", PREMIER),
    (
        r"President of the Government|President of French Polynesia|President of Council of Ministers",
        "head of government",
    ),
    (
        r"Chairperson of the Council of Ministers|Chairman of the Cabinet of Ministers|Minister of State",
        "head of government",
    ),
    (r"State Affairs Commission President|Supreme People's Assembly President|Taliban Leader", "leader"),
    (r"Sovereign Council Chair and .* Armed Forces|Presidential Leadership Council Chairperson", "leader"),
    (r"President of the National Council for the Safeguard of the Homeland \(CNSP\)", "president"),
    (
        r"President of the Swiss Confederation|President, Presidential Council,"
        r"|Chairperson of the Presidency",
        "president",
    ),
    (r"(Interim |Acting |Transition |Transitional )?President", "president"),
]
OFFICE_NAMES = {"Amir": "emir", "Governor-General": "governor general", "Premier": PREMIER}
UNTITLED = {"chief_of_state": "leader", "head_of_government": PREMIER}
CROWNS = ("King", "Queen", "Emperor", "Pope", "Prince", "Grand Duke", "Sultan")
RANKS = re.compile(
    r"^((Sr\. )?Gen\.|General|Col\.|Capt\.|Dr\.|Sir|Dame|Ratu|Archbishop|Grand Chief|The Most Hon\.) "
)


def read_factbook(countries: list[Country]) -> list[Person]:
    """Heads of state (of states only) and of government."""
    found = {}
    for country in countries:
        for field_name in ("head_of_government", "chief_of_state"):
            if field_name == "chief_of_state" and not is_state(country):
                continue
            for person in people_of(clean(country.entry.get(field_name)), country.name, UNTITLED[field_name]):
                found.setdefault((person.name, person.country), person)
    kept = [person for person in found.values() if not foreign(person)]
    return kept


def is_state(country: Country) -> bool:
    return bool(country.reign) or country.name in ("Taiwan", "Vatican City")


def foreign(person: Person) -> bool:
    """Heads of another state who reign here too."""
    home = {"King Charles III": "United Kingdom", "Emmanuel Macron": "France", "Xi Jinping": "China"}
    return home.get(person.name, person.country) != person.country


def people_of(text: str, country: str, untitled: str) -> list[Person]:
    """The people named in one field; what cannot be read cleanly is left out."""
    text = re.sub(r",? represented by ", "; ", text)
    text = re.sub(r" \(also spelled [^)]*\)|; also spelled \w+|; also referred to as premier", "", text)
    pieces = re.split(r";(?![^(]*\))", text)
    found = [(n, person) for n, piece in enumerate(pieces) if (person := person_of(piece.strip(), country))]
    for _, person in found:
        person.office = person.office or untitled
    return [person for n, person in found if n == 0 or person.office != untitled]


NO_PERSON = re.compile(
    r"\b(note|former|vacant|is the|official title|royal families|Co-prince|Bailiff)\b|\(presidency"
)


def person_of(text: str, country: str) -> Person | None:
    """The person that a piece names; the office is empty where no title stands before the name."""
    if NO_PERSON.search(text):
        return None
    date = re.search(r"\((?:\w+ )?since [^)]*?(\d{4})|\((?:\d+ \w+ )(\d{4})\)", text)
    before = re.split(r" \((?:\w+ )?since| \(\d| \(President of| \(Col", text)[0].strip()
    office, crown, name = title_of(before)
    name = RANKS.sub("", RANKS.sub("", name)).strip(" ,")
    name = re.sub(r" of (Denmark|Norway|the Netherlands)$", "", without_suffix(name) if not crown else name)
    if not name or not (crown or " " in name) or re.search(r"[\d:;]|\b(of|and|the|with)\b", name):
        return None
    year = next((group for group in date.groups() if group), "") if date else ""
    return leader(name, crown, office, country, "2025" if "BOLOJAN" in text else year)


def title_of(text: str) -> tuple[str, str, str]:
    """Office, the crown that belongs to the name (or empty), and the name."""
    for pattern, office in TITLES:
        if match := re.match(f"(?:{pattern}) ", text):
            name = text[match.end() :]
            if office:
                return office, "", name
            title = match.group(1).replace("Governor General", "Governor-General")
            return OFFICE_NAMES.get(title, title.lower()), title if title in CROWNS else "", name
    return "", "", text


def leader(written: str, crown: str, office: str, country: str, year: str) -> Person:
    """A person of the factbook; the family name is in capitals there."""
    full = f"{crown} {restore(written)}".strip()
    name = NAMED.get((country, full), without_initial(full))
    aliases = [re.sub(r" [\"(][^\")]+[\")]", "", full)] + ([] if crown else [short_form(written, country)])
    gender = "f" if name in WOMEN.replace("\n", "|").split("|") or crown == "Queen" else "m"
    return Person(
        name,
        aliases,
        PARTIES.get(name, "") if country == "United States" else "",
        office,
        country,
        year,
        "",
        gender,
        "factbook",
    )


FAMILY_FIRST = {
    "China",
    "Hong Kong",
    "Macau",
    "Taiwan",
    "Vietnam",
    "Cambodia",
    "Laos",
    "Myanmar",
    "North Korea",
    "South Korea",
}


def short_form(written: str, country: str) -> str:
    """First given name and family name, where both are plain to see."""
    words = written.split()
    start = next((at for at, word in enumerate(words) if is_capitals(word)), 0)
    given = words[:start]
    plain = all(is_capitals(word) for word in words[start:]) and all(
        word[0].isupper() and word.isalpha() for word in given
    )
    common = ("Abdel", "Abdul", "Mohamed", "Muhammad", "Mohammed", "Mohammad", "Haji", "Ahmad")
    if len(given) < 2 or not plain or country in FAMILY_FIRST or given[0] in common:
        return ""
    return f"{given[0]} {restore(' '.join(words[start:]))}"


def is_capitals(word: str) -> bool:
    letters = re.sub(r"^(al|el|d)[-']", "", word)
    return len(re.sub(r"\W", "", letters)) > 1 and letters.upper() == letters and not word.endswith(".")


def restore(name: str) -> str:
    """`Abdel Fattah EL-SISI` as `Abdel Fattah el-Sisi`."""
    words = []
    for at, word in enumerate(name.replace("’", "'").split()):
        if ROMAN.match(word) and at:
            words.append(word)
        elif any(is_capitals(piece) for piece in word.split("-")):
            words.append("-".join(one_word(piece) for piece in word.split("-")))
        else:
            words.append(re.sub(r"^Al-", "al-", word) if at else word)
    return re.sub(r"\bBin\b", "bin", " ".join(words))


def one_word(word: str) -> str:
    if word.lower() in ("al", "el", "e"):
        return word.lower()
    if match := re.match(r"([OD])'(\w+)$", word):
        return f"{match[1]}'{match[2].capitalize()}"
    return word.capitalize() if word.upper() == word else word


def read_reign(folder: Path, countries: list[Country]) -> list[Person]:
    """Leaders in office in or after 1995; the tenures of one person are joined."""
    names = {country.reign: country.name for country in countries if country.reign}
    offices = {name: office for office, listed in OFFICES.items() for name in parts(listed)}
    found = {}
    with (folder / "reign_leaders_2021-03.csv").open(encoding="utf-8", errors="replace", newline="") as file:
        for entry in csv.DictReader(file):
            country, end = names.get(entry["stateabb"]), entry["eyear"]
            name = reign_name(entry["leader"], country)
            if not name or not country or end and int(end) < 1995:
                continue
            gender = "f" if "(f)" in entry["leader"] else {"1": "m", "0": "f"}.get(entry["gender"], "")
            fresh = Person(
                name,
                [],
                PARTIES.get(name, "") if country == "United States" else "",
                offices.get(country, "leader"),
                country,
                entry["syear"],
                end,
                gender,
                "reign",
            )
            known = found.setdefault((name, country), fresh)
            known.start, known.end = min(known.start, fresh.start), latest(known.end, fresh.end)
    return list(found.values())


def latest(one: str, other: str) -> str:
    return max(one, other) if one and other else ""


# Surnames of leaders that are rather given names or everyday words.
COMMON_NAMES = set(
    "Parts Nena Mori Perry Stuart Mane Sant Scott Albert Luka Rene Michel Abdou Ousmane Mamadou "
    "Pereira".split()
)


def reign_name(written: str, country: str) -> str:
    """The name of a leader, or empty where several share a line or nobody can tell who is meant."""
    name = re.sub(r" \((?:\w+ time|f)\)", "", re.sub(r"\s+", " ", written)).strip()
    if (country, name) in NAMED:
        return NAMED[country, name]
    if re.search(r" & | and |\(|,|\.$|^[a-z]", name) or re.match(r"[A-Z]\. ?", name) or name in COMMON_NAMES:
        return ""
    return re.sub(r"\bBin\b", "bin", name)


def named_leaders() -> dict:
    """(country, name there): name in news."""
    found = {}
    for line in LEADERS.strip().replace(";\n  ", "; ").splitlines():
        country, _, pairs = line.partition(": ")
        for there, _, name in (pair.partition(" =") for pair in pairs.split("; ")):
            found[country, there] = name.strip()
    return found


NAMED = named_leaders()


def merge(legislators: list[Person], factbook: list[Person], reign: list[Person]) -> list[Person]:
    """Everybody once; who is still in office in REIGN and in the factbook too is one person."""
    current = {(person.name, person.country): person for person in factbook}
    by_family = {(fold(person.name).split()[-1], person.country): person for person in factbook}
    kept = []
    for person in reign:
        same = current.get((person.name, person.country))
        last = by_family.get((fold(person.name).split()[-1], person.country))
        if not same and last and not person.end and last.start <= "2021" and person.name.count(" ") < 2:
            same = last
        if same and (same.start <= "2021" or same.name in RETURNED or same.name == person.name):
            same.start, same.party = min(same.start or person.start, person.start), same.party or person.party
            if " " in person.name and person.name != same.name:
                same.aliases.append(person.name)
        else:
            kept.append(person)
    return legislators + factbook + kept


# --- bodies -----------------------------------------------------------------------------------------------


@dataclass
class Body:
    name: str
    kind: str
    country: str
    source: str
    aliases: list = field(default_factory=list)

    def row(self) -> list[str]:
        return [self.name, join(self.aliases, {self.name}), self.kind, self.country, self.source]


def own_bodies() -> list[Body]:
    return [
        Body(name, kind, country, "own", parts(aliases)) for name, aliases, kind, country in table(BODIES, 4)
    ]


def read_parlgov(folder: Path) -> list[Body]:
    found = []
    with (folder / "parlgov_view_party.csv").open(encoding="utf-8", newline="") as file:
        for entry in csv.DictReader(file):
            names = [party_name(name) for name in entry["party_name_english"].split("|")]
            shorts = [short_name(short) for short in entry["party_name_short"].split("|")]
            shorts += [""] * len(names)
            for name, short in zip(names, shorts):
                if name and entry["family_name_short"] != "none":
                    found.append(
                        Body(name, "party", entry["country_name"], "parlgov", [short] if short else [])
                    )
    return found


NO_PARTY = re.compile(
    r"^(other|independents?|minor|no |one |non-|list of|connected|cent(?:re|er) (?:left|right)$)\b"
    r"|\b(list|seat|lists)$|/|%|\d{4}",
    re.I,
)
SKIPPED = set(
    """
A la valenciana|Africa Confidential|Africa Research Bulletin|All of Us|Almanij|American Front
Anti-Administration Party|BB&T Cor|BZMD|CP Rail|Catholic Dissidents
Chief Executive Officer of the Millenium Challenge|Chief Executive of MCC|Chopu|Coalition Labour
Coalition Liberal|Coerced Conscripts|Czechoslovakians|Douglas Emmett|E Slack|E. Slack|Earl Slack
European Commission to the Philippines|First Pacific Company L|Flatto-Sharon|Foreign Owned Vessel|GFNCZ
Generation.s, the movement|German minority|Guess?|Internationa Flavors and Fragrances
International War Crimes Tribunal|Jacksonian Democracy|Jeune Afrique|Labour Unity|Left Republican
Multi-National|National Liberation Union|National Party of the United Kingdom|Nullifier Party
Opposition Party|Ora International|Orléanism|Palestinian Resistance|Peace-Zion|R Berzok|R S Butola|R. Berzok
Readjuster Party|Repeal Association|Robert Berzok|Secretariat of the UN|Secretariat of the United Nations
Security Council|Sephardi Guardians|Social Generale|Spiritual Centre|Stark Intrernational|Stark-Fujikawa
T Failla|T. Failla|The Consolidation|The Movement|The Progressive|The Third Way|This World|Tom Failla
Torchwood Institute|Totalfinaelf|UN Mission|Ukrainian Reactionary Force|Ultra-royalist|Union of Israel|V.F
Whole Nation|Women's International Zionist Organization|XL Company Switzerland
""".strip().replace("\n", "|").split("|")
)  # rows of the sources that are mistakes, jokes, translations that nobody uses, or persons
GENERIC_PARTY = set(
    "agrarians centrists christians communists conservatives constitutionalist democrats federalists "
    "gaullists greens independents labour left liberals nationalists peasants pensioners progressives "
    "radicals republicans right socialists unionists royalists legitimism doctrinaires unity".split()
)


def party_name(name: str) -> str:
    """A party's English name, or empty where it is no name of its own."""
    name = re.split(r" ?-- ?| – (?=[A-Z])|\[", name.replace("’", "'"))[0]
    name = re.sub(r"\s*\([^)]*\)", "", name).strip(' !"*')
    name = re.sub(r"\s+", " ", name)
    if len(name) < 4 or NO_PARTY.search(name) or not re.match(r"^[\w' .,\-–&+]+$", name) or not latin(name):
        return ""
    if " " not in name and (ordinary(name) or name.lower() in GENERIC_PARTY):
        return ""
    bare = re.match(r"^The \w+$", name) and name not in ("The Greens", "The Left", "The Republicans")
    return "" if bare or name[0].islower() else name


def latin(text: str) -> bool:
    return all("LATIN" in unicodedata.name(letter, "") for letter in text if letter.isalpha())


def short_name(short: str) -> str:
    """A short name of three letters or more, mostly capitals."""
    short = short.strip()
    capitals = sum(letter.isupper() for letter in short)
    if (
        not re.match(r"^[^\W\d_]{3,7}$", short)
        or not latin(short)
        or capitals < 2
        or capitals * 3 < len(short) * 2
    ):
        return ""
    unclear = short in OTHER_SHORT or short.lower() in ORDINARY
    return "" if unclear and short not in KNOWN_SHORT else short


def read_partyfacts(folder: Path, countries: list[Country]) -> tuple[list[Body], set]:
    """Parties, and the (name, country) of those dissolved before 1990."""
    names = {country.iso: country.name for country in countries}
    found, gone = [], set()
    for file_name in ("partyfacts_wikipedia.csv", "partyfacts_wikidata.csv"):
        with (folder / file_name).open(encoding="utf-8", newline="") as file:
            for entry in csv.DictReader(file):
                country, name = names.get(entry["country"], ""), party_name(entry["name"])
                if not name or not country:
                    continue
                if (entry.get("year_dissolved") or "9999") < "1990":
                    gone.add((fold(name), country))
                short = short_name(entry["name_short"] or "")
                found.append(Body(name, "party", country, "partyfacts", [short] if short else []))
    return found, gone


def read_phoenix(path: Path) -> list[tuple[list, str, str]]:
    """(names, code, comment) of every entry of an actor file; the names are still in capitals."""
    with gzip.open(path, "rt", encoding="utf-8", errors="ignore") as file:
        lines = [line.rstrip("\n") for line in file]
    found, names = [], []
    for line in lines:
        text, _, comment = line.partition("#")
        code = re.search(r"\[([A-Z]{3}[A-Z0-9]*)(?:[ <>\]])", text)
        name = re.sub(r"\[.*", "", text).strip().strip("+")
        if name and not text.startswith("+") and text[:1] not in "\t ":
            names = []
        if name:
            names.append(re.sub(r"\s+", " ", name.replace("_", " ")).strip(" ,"))
        if code and names:
            dated = re.search(r"\[\w+ +[<>]?\d", text)  # only persons are
            found.append((names, "" if dated else code[1], comment))
            names = []
    return found


KINDS = {"IGO": "international", "NGO": "ngo", "MNC": "company"}


def read_international(folder: Path, countries: list[Country], given: set) -> list[Body]:
    isos = {country.iso: country.name for country in countries}
    entries = read_phoenix(folder / "Phoenix.International.actors.txt.gz")
    bodies, initials = [], defaultdict(set)
    for names, code, comment in entries:
        kind = KINDS.get(code[:3])
        if not kind:
            continue
        region = kind == "international" or code[3:6] in (
            "NAM",
            "CAF",
            "CAS",
        )  # North America, Central Africa
        country = "" if region else isos.get(code[3:6], "")
        make = company if kind == "company" else organisation
        for name in names:
            if body := make(name, kind, country, comment, given):
                bodies.append(body)
            elif re.match(r"^[A-Z]{3,7}$", name):
                initials[name].add(code[:3])
    for body in bodies:
        if body.kind != "company":
            body.aliases += [
                short for short in abbreviations(body.name) if short in initials and short not in OTHER_SHORT
            ]
    return bodies


def abbreviations(name: str) -> set[str]:
    words = re.findall(r"[\w']+", ascii_form(name))
    letters = lambda chosen_words: "".join(word[0] for word in chosen_words).upper()
    return {letters(words), letters([word for word in words if word.lower() not in SMALL_WORDS])}


NOT_A_BODY = re.compile(
    r"\b(ngos?|database|directory|guide|minister|ministers|countries|envoy|peacekeepers?|monitor|official|"
    r"president|chief|resident|rapporteur|representative|contingent|formerly|bodies|then|secretary|book|"
    r"internet|"
    r"treaty|gateway|\w+-based|develoment|international government)\b|\w{3,}\. ",
    re.I,
)


def organisation(name: str, kind: str, country: str, _comment: str, _given: set) -> Body | None:
    """An organisation of states or citizens; only what its words show to be one."""
    name = LEGAL_FORM.sub("", name) if name.upper().endswith(("INC", "INC.")) else name
    words = re.sub(r"^THE ", "", re.sub(r"\s*\([^)]*\)", "", name)).split()
    text = re.sub(r"\b(INTER|ANTI|NON|AFRO|INDO) (?=[AGPSB])", r"\1-", " ".join(words))
    if len(words) < 2 or len(words) > 10 or not ORGANISATION.search(text) or NOT_A_BODY.search(text):
        return None
    if re.search(r"[:/!]|\d", text):
        return None
    return Body(capitalise(text), kind, country, "phoenix_international")


LARGE = 2_000_000_000  # dollars at the stock exchange


NO_COMPANY = re.compile(
    r"\b(fund|funds|income|municipal|portfolio|mncs?|royalty|term|etf|strategies|opportunit\w+|"
    r"technolog|communic|r\.i\.m|amrc)\b"
    r"|[(:/]",
    re.I,
)


def company(name: str, kind: str, country: str, comment: str, given: set) -> Body | None:
    """A large company, or one whose worth the source does not tell."""
    worth = re.search(r"\$([\d,]+)", comment)
    if worth and int(worth[1].replace(",", "")) < LARGE:
        return None
    if NO_COMPANY.search(name):
        return None
    short = re.sub(r"[ ,]C$", "", name.strip(" .-"))
    while (cut := LEGAL_FORM.sub("", short)) != short and cut.strip(" ,."):
        short = re.sub(r" AND$", "", cut.strip(" ,-.&"))
    if (cut := re.sub(r"^(\w+) (GROUP|HOLDINGS?|COMPANY|COMPANIES)$", r"\1", short)).lower() not in ORDINARY:
        short = cut
    words = short.split()
    if len(short) < 3 or len(words) > 5 or len(words) == 2 and words[0].lower() in given:
        return None
    full = capitalise(re.sub(r"\.+$", "", name.strip(" .-")))
    if len(words) == 1 and (short.lower() in ORDINARY or short.lower() in given):
        return Body(full, kind, country, "phoenix_international") if " " in full else None
    return Body(
        capitalise(short), kind, country, "phoenix_international", [full] if full != capitalise(short) else []
    )


def capitalise(text: str) -> str:
    """Sensible capitals for a name that stands in capitals throughout."""
    words = text.split()
    return " ".join(capital_word(word, at) for at, word in enumerate(words))


KEEP_UPPER = set(
    "AIG AMD ASML ASOS AXA ABB BASF BAE BHP BNP BBVA BMW BRAC CACI CBRE CIBC CSX CVS DHL ESPN EMC ENI "
    "EOG EQT EDF FICO GE GM IBM ICI IFC ING ICICI HIV AIDS UN UK USA US YMCA YWCA SOS SAP SAS SAIC UBS "
    "UPS USG VF TIAA NCR NYSE NEC NII MSCI CGI ITC CME AMR BCE MBIA NBTY AVX CIT HBOS ZTE YTL UFJ AGL "
    "SBA IAMGOLD ITT OAS LG KLA AT&T ADP AES AOL ARM ATP CAE EU IT ITT ITV IAC OGE ONGC TRW UAL UGI "
    "URS USEC WABCO RSA".split()
)


SPELLINGS = {
    name.upper(): name
    for name in "AirAsia AmerisourceBergen AstraZeneca AutoZone BlackRock CarMax CenturyLink ConocoPhillips "
    "DirecTV eBay ExxonMobil "
    "FedEx GameStop GlaxoSmithKline McDonald's MetLife NetApp PepsiCo PetroChina PetSmart RadioShack "
    "SanDisk SingTel UnitedHealth VMware WellPoint BorgWarner DaVita HypoVereinsbank UNESCO UNICEF "
    "HealthNet CareFusion MercadoLibre NetEase AutoNation AmeriCredit KeyCorp PartnerRe RenaissanceRe".split()
}


def capital_word(word: str, at: int) -> str:
    lower = word.lower()
    if lower in SMALL_WORDS and at:
        return lower
    bare = word.strip(".,'")
    if word in SPELLINGS:
        return SPELLINGS[word]
    if (
        bare in KEEP_UPPER
        or not re.search(r"[AEIOUY]", bare)
        and bare not in ("ST", "MR", "DR", "JR", "LTD")
        and len(bare) > 1
    ):
        return word
    if re.match(r"^(\w\.)+\w?\.?$", word):
        return word
    for mark in ("-", "/"):
        if mark in word.strip(mark):
            return mark.join(
                capital_word(piece, 0 if mark == "/" else at + len(piece)) for piece in word.split(mark)
            )
    if match := re.match(r"^(D|L|O)'(\w.*)$", word):
        return f"{match[1] if match[1] == 'O' else match[1].lower()}'{match[2].capitalize()}"
    if match := re.match(r"^MC([A-Z]{3,})$", word):
        return f"Mc{match[1].capitalize()}"
    return lower[:1].upper() + lower[1:]


def read_armed(folder: Path, countries: list[Country], known: set) -> list[Body]:
    """Armed groups; the aliases of the source only where they look like one."""
    isos = {country.iso: country.name for country in countries}
    blocks, code = [], ""
    with gzip.open(
        folder / "Phoenix.MilNonState.actors.txt.gz", "rt", encoding="utf-8", errors="ignore"
    ) as file:
        for line in file:
            text = line.split("#")[0].strip()
            head = re.match(r"([^+\[\t][^\[]*?)\s*\[([A-Z]{3})\w*REB\]", text)
            if head:
                code = head[2]
                blocks.append((isos.get(code, ""), [head[1]]))
            elif text.startswith("+") and blocks:
                blocks[-1][1].append(text.lstrip("+"))
            elif text and not text.startswith("+"):
                blocks.append(("", [""]))  # an entry that is not read: its aliases go with it
    return [body for country, names in blocks if names[0] and (body := armed_group(country, names, known))]


def armed_group(country: str, names: list, known: set) -> Body | None:
    readable = [re.sub(r"\s+", " ", name.replace("_", " ")).strip() for name in names]
    head = re.sub(r"\s*\([^)]*\)", "", readable[0]).strip(" ,")
    words = head.split()
    if not head.isascii() or re.search(r"[,/\d]|--|^THE ", head) or not 2 <= len(words) <= 9:
        return None
    folded = fold(head).split()
    place = known & {*folded, *map(" ".join, zip(folded, folded[1:]))} and len(words) > 2
    plain = all(
        word.lower() in PLAIN_WORDS or word.lower() in SMALL_WORDS for word in re.split(r"[ -]", head)
    )
    if not ARMED.search(head) or plain and not place:
        return None
    name = capitalise(head)
    shorts = re.findall(r"\(([A-Z]{3,7})\)", readable[0])
    shorts += [one for one in readable[1:] if re.match(r"^[A-Z]{3,6}$", one) and one in abbreviations(name)]
    close = lambda other: SequenceMatcher(None, fold(other), fold(head)).ratio() > 0.7
    spelled = [
        capitalise(re.sub(r"\s*\([^)]*\)", "", one))
        for one in readable[1:]
        if close(one) and len(one.split()) > 1
    ]
    return Body(
        name,
        "armed",
        country,
        "phoenix_milnonstate",
        [short for short in shorts if short not in OTHER_SHORT and short.lower() not in ORDINARY] + spelled,
    )


# Words of which a name says nothing about who bears it.
PLAIN_WORDS = set(
    "action actions active against anarchist anti antifascist armed army attack autonomous battalion "
    "black brigade brigades capitalist cell cells chaotic children combatant combatants command "
    "commando committee communist communists conscience council construction defenders defense "
    "democratic direct faction factions federal fighters fighting fire first force forces free freedom "
    "friendship front god green group groups guerrilla guerrillas guard imperialist independent "
    "initiative international islamic jihad justice knights leftist lenin leninist liberation line "
    "martyrs memory militia militias mohammed's mainstream movement mujahideen national nationalist "
    "new night nucleus nuclei orange order organization outburst party patriot patriotic patriots "
    "patrol patrols peace people people's peoples person perspective phalanx political popular power "
    "prisoners progressive proletarian prophet racist rage rebel red regiment reprisals republican "
    "resistance revenge revolution revolutionaries revolutionary secret self separatist social "
    "socialist socialists solidarity soldiers squad star state street struggle team teams territorial "
    "united unity units universal uprising victory violence volunteers war warriors white winter "
    "workers workers' world young youth companions apostle sunni muslim muslims islam eagle eagles "
    "lions lion sword swords supporters partisans truth imam jihadist hawk hawks honor holy ali "
    "hussein hassan al general death squads".split()
)


VARIANTS = [
    ("organisation", "organization"),
    ("programme", "program"),
    ("co-operation", "cooperation"),
    ("centre", "center"),
    ("labour", "labor"),
    ("defence", "defense"),
    ("south east", "southeast"),
]


def key_of(body: Body) -> tuple[str, str]:
    """Equal for the spellings of one name."""
    return same_spelling(body.name), body.country if body.kind in ("party", "armed") else ""


def same_spelling(name: str) -> str:
    text = name.lower()
    for one, other in VARIANTS:
        text = re.sub(rf"\b{one}", other, text)
    return fold(text)


def spellings(body: Body) -> list[str]:
    """The other spelling of an organisation's name."""
    if body.kind not in ("international", "ngo"):
        return []
    british = american = body.name
    for one, other in VARIANTS[:5]:
        one, other = one.title().replace("-O", "-o"), other.title()
        british, american = re.sub(rf"\b{other}\b", one, british), re.sub(rf"\b{one}\b", other, american)
    return [british, american]


def join_bodies(own: list[Body], others: list[Body], gone: set, taken: set) -> list[Body]:
    """One row a (name, country); our own rows stand for the sources' rows of the same names."""
    found = {key_of(body): body for body in own}
    replaced = {same_spelling(name): body for body in own for name in [body.name, *body.aliases]}
    for body in others:
        ours = replaced.get(same_spelling(body.name))
        if ours and (body.kind != "party" or body.country == ours.country or ours.kind == "armed"):
            ours.source = body.source if ours.source == "own" else ours.source
            continue
        if (fold(body.name), body.country) in gone or fold(body.name) in taken or len(fold(body.name)) < 3:
            continue
        if body.name in SKIPPED:
            continue
        known = found.setdefault(key_of(body), body)
        if known is not body:
            known.aliases += [body.name, *body.aliases]
    for body in found.values():
        body.aliases += spellings(body)
    return unambiguous(list(found.values()), taken)


def unambiguous(bodies: list[Body], taken: set) -> list[Body]:
    """Drops aliases that several rows have, but for the one that news mean, and those of countries."""
    owners = defaultdict(set)
    for body in bodies:
        for alias in dict.fromkeys([body.name, *body.aliases]):
            owners[alias].add((body.name, body.country))
    fixed = {alias: name for name, aliases, *_ in table(BODIES, 4) for alias in [name, *parts(aliases)]}
    for body in bodies:
        keeps = lambda alias: (
            fixed[alias] == body.name
            if alias in fixed
            else (
                KNOWN_SHORT[alias] == body.country
                if alias in KNOWN_SHORT
                else len(owners[alias]) == 1 and fold(alias) not in taken
            )
        )
        body.aliases = [alias for alias in body.aliases if keeps(alias)]
    return bodies


# --- all --------------------------------------------------------------------------------------------------


def write(name: str, columns: str, rows: list[list[str]]) -> None:
    lines = sorted({"\t".join(re.sub(r"\s+", " ", value) for value in row) for row in rows})
    text = "\n".join([f"# {columns}", *lines]) + "\n"
    (OUT / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{name}: {len(lines)} rows, {len(text.encode()) / 1024:.0f} KB")


def country_words(countries: list[Country]) -> set[str]:
    """Everything that means a country or its capital, folded."""
    return {
        fold(word)
        for country in countries
        for word in [country.name, country.capital, *country.adjectives, *country.aliases]
        if word
    }


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    OUT.mkdir(parents=True, exist_ok=True)
    countries = read_countries(folder)
    people = merge(read_legislators(folder), read_factbook(countries), read_reign(folder, countries))
    taken = country_words(countries)
    given = {person.name.split()[0].lower() for person in people if " " in person.name}
    parties, gone = read_partyfacts(folder, countries)
    others = read_parlgov(folder) + parties + read_armed(folder, countries, taken)
    bodies = join_bodies(own_bodies(), others + read_international(folder, countries, given), gone, taken)
    write(
        "countries.tsv",
        "name, adjectives (;), capital, aliases (;)",
        [country.row() for country in countries],
    )
    write(
        "people.tsv",
        "name, aliases (;), party, office, country, from year, to year (empty: in office when the source "
        "was made), gender (m, f), source",
        [person.row() for person in people],
    )
    write("bodies.tsv", "name, aliases (;), kind, country, source", [body.row() for body in bodies])


if __name__ == "__main__":
    main()
