import Foundation
import Ingest

/// What a column is there for, by its heading and its wording, in six languages.
struct HeadingWords {
  /// `Wr.Hnd`, `firstName` and `first_name` are words too.
  let words: Words
  private let list: [String]

  init(_ heading: String) {
    var spaced = ""
    var before: Character = " "
    for character in heading {
      if character.isUppercase, before.isLowercase { spaced.append(" ") }
      if character.isNumber != before.isNumber, before != " ", character.isNumber || character.isLetter {
        spaced.append(" ")
      }
      spaced.append(character)
      before = character
    }
    words = Words(spaced)
    list = words.list.map(String.init)
  }

  /// A heading of a few words, not a question.
  private var isShort: Bool { list.count <= 5 }

  private func has(_ phrases: [String]) -> Bool { phrases.contains { words.contains($0) } }

  var namesPerson: Bool {
    if Self.person.contains(words.text) { return true }
    return (list.count <= 14 && has(Self.askedForPerson)) || (isShort && has(Self.personInside))
  }

  /// Asks when somebody was born, by which they may be known where a day is given.
  var asksForBirth: Bool {
    list.count <= 10
      && has([
        "when were you born", "birth", "geboren", "geburtstag", "naissance", "etes vous ne", "nacio",
        "nacimiento",
        "naciste", "geboortedag", "nascita", "nato", "nata", "birthday",
      ])
  }

  var isPlace: Bool {
    isShort
      && has([
        "latitude", "longitude", "breitengrad", "langengrad", "lat", "lon", "lng", "gps", "geolocation",
      ])
  }

  var isMailAddress: Bool {
    isShort && has(["e mail", "email", "mail", "courriel", "correo", "indirizzo e mail"])
  }

  var isNetworkAddress: Bool {
    isShort && has(["ip", "ip address", "ipaddress", "ip adresse", "adresse ip"])
  }

  var isDate: Bool {
    guard isShort else { return false }
    return Self.date.contains(words.text)
      || has([
        "date", "datum", "fecha", "data di", "timestamp", "zeitstempel", "horodateur", "marca temporal",
        "tijdstempel",
      ])
  }

  var isDuration: Bool {
    isShort
      && has([
        "duration", "dauer", "duree", "duracion", "durata", "duur", "seconds", "interviewtime", "total time",
        "elapsed",
      ])
  }

  var isProgress: Bool { Self.progress.contains(words.text) }

  /// One of a few words that a platform has for it.
  var isSetting: Bool {
    [
      "user language", "userlanguage", "start language", "startlanguage", "language", "distribution channel",
      "distributionchannel", "channel", "response set", "responseset", "response type", "responsetype",
      "status",
    ].contains(words.text)
  }

  /// In metres.
  var isAccuracy: Bool { ["location accuracy", "locationaccuracy"].contains(words.text) }

  var isAdministrative: Bool { Self.administrative.contains(words.text) }

  var isRespondent: Bool {
    Self.respondent.contains(words.text)
      || (isShort && list.count > 1 && (list.last == "id" || list.last == "uuid"))
  }

  /// The number of a school or a ward, not of people in it.
  var isNumbering: Bool {
    list.count <= 2
      && (["num", "nr", "code", "id", "number"].contains(list.last ?? "")
        || (words.text.hasSuffix("num") && words.text.count <= 6))
  }

  /// What a complex sample was drawn by.
  var isDesign: String? {
    switch words.text {
    case "fpc": "fpc"
    case "strata", "stratum", "schicht", "strate", "estrato": "strata"
    case "cluster", "psu", "klumpen": "cluster"
    default: nil
    }
  }

  var isWeight: Bool { Self.weight.contains(words.text) || isSampleWeight }

  /// Of a sample, and not of a body or a parcel.
  var isSampleWeight: Bool {
    Self.sampleWeight.contains(words.text)
      || (isShort
        && has([
          "survey weight", "sampling weight", "person weight", "sample weight", "design weight",
          "expansion factor",
          "poststratification weight", "post stratification weight", "stichprobengewicht", "designgewicht",
          "anpassungsgewicht", "gewichtungsfaktor", "poids de sondage", "poids d echantillonnage",
          "coefficient de ponderation", "peso muestral", "factor de expansion", "factor de ponderacion",
          "peso campionario", "coefficiente di ponderazione", "weegfactor", "wegingsfactor",
        ]))
  }

  var isFrequency: Bool { Self.frequency.contains(words.text) }

  /// Asks for a number, whatever the answers look like.
  var asksForNumber: Bool {
    Self.number.contains(words.text)
      || has([
        "how many", "how much", "how old", "how long", "number of", "age", "years of", "wie viele",
        "wie viel", "wie alt", "anzahl", "alter",
        "combien", "nombre de", "quel age", "cuantos", "cuantas", "numero de", "edad", "hoeveel", "leeftijd",
        "aantal", "quanti", "quante",
        "numero di", "eta", "hours", "minutes", "weight", "height", "income", "salary", "score", "percent",
        "percentage", "count", "total",
      ])
  }

  /// Asks which of several kinds, so that numbers are codes without an order.
  var asksForKind: Bool {
    Self.kind.contains(words.text) || (list.count <= 12 && has(Self.kindInside))
  }

  /// To put things into an order of preference.
  var asksForRank: Bool {
    has([
      "rank", "ranking", "rangfolge", "reihenfolge", "rangordnung", "classez", "classement", "ordena",
      "ordene",
      "rangschik", "volgorde", "classifica", "ordine di preferenza", "order of preference",
    ])
  }

  /// Asks nothing but whether the questions are read: by its name, or as it tells which of the answers to give.
  func checksAttention(answers: [String]) -> Bool {
    if has(Self.attention) { return true }
    guard let asked = Self.commands.lazy.compactMap({ words.text.firstRange(of: $0) }).first else {
      return false
    }
    let rest = Words.split(String(words.text[asked.upperBound...])).drop { Self.beforeAnswer.contains($0) }
      .joined(separator: " ")
    return answers.contains { answer in
      let answer = Words(answer).text
      return !answer.isEmpty && (rest + " ").hasPrefix(answer + " ")
    }
  }

  private static let attention = [
    "attention check", "to show that you are reading", "to show you are reading",
    "to show that you are paying",
    "aufmerksamkeitstest", "aufmerksamkeitsprufung", "controle d attention", "test d attention",
    "control de atencion",
    "aandachtscontrole", "controllo di attenzione", "controllo dell attenzione",
  ]
  private static let commands = [
    "please select", "please choose", "please mark", "please tick", "please click", "please answer",
    "choose the answer",
    "bitte wahlen sie", "bitte kreuzen sie", "bitte antworten sie", "veuillez selectionner",
    "veuillez choisir",
    "por favor seleccione", "por favor marque", "por favor elija", "selecteer", "kies", "selezioni", "scelga",
  ]
  private static let beforeAnswer: Set<String> = [
    "hier", "ici", "aqui", "qui", "here", "with", "mit", "the", "die", "la", "option", "answer", "antwort",
    "an", "opcion",
    "reponse", "de", "optie", "opzione", "number",
  ]

  /// Who people are, by which answers are compared.
  var isGroup: Bool {
    list.count <= 9
      && has([
        "how old", "wie alt", "quel age", "cuantos anos", "hoe oud", "quanti anni", "gender", "sex", "age",
        "education", "race", "ethnicity", "region", "income", "employment",
        "occupation", "marital", "role", "group",
        "condition", "arm", "treatment", "site", "department", "dept", "party", "country", "urban", "rural",
        "degree", "orientation", "setting",
        "geschlecht", "alter", "bildung", "bildungsabschluss", "beruf", "gruppe", "sexe", "genre",
        "profession", "sexo", "genero", "educacion", "geslacht",
        "leeftijd", "opleiding", "sesso", "istruzione", "major", "undergraduate", "household income",
        "location", "enrolled",
      ])
  }

  private static let person: Set<String> = [
    "name", "names", "whatsapp", "cap", "supervisor name", "therapist name", "your name", "full name",
    "first name", "firstname", "last name", "lastname", "surname",
    "family name", "given name",
    "forename", "middle name", "maiden name", "nickname", "username", "user name", "user", "initials",
    "e mail", "email", "mail", "email address",
    "e mail address", "address", "street", "street address", "street 5", "home address", "postal address",
    "phone", "telephone", "mobile", "cell",
    "telephone 1", "phone number", "ip", "ip address", "ipaddress", "name vorname", "vorname", "nachname",
    "familienname", "vor und nachname",
    "anschrift", "adresse", "strasse", "telefon", "telefonnummer", "handy", "handynummer", "nom", "prenom",
    "nom de famille", "nom complet",
    "courriel", "numero de telephone", "nombre", "apellido", "apellidos", "nombre completo", "correo",
    "correo electronico", "direccion",
    "telefono", "movil", "naam", "voornaam", "achternaam", "e mailadres", "emailadres", "adres", "telefoon",
    "telefoonnummer", "nome", "cognome",
    "nome e cognome", "indirizzo", "indirizzo e mail", "cellulare", "codice fiscale", "ssn",
    "social security number", "ipaddr", "date of birth", "dob",
    "birthdate", "birthday", "geburtsdatum", "date de naissance", "fecha de nacimiento", "geboortedatum",
    "data di nascita", "mrn", "screen name",
    "twitter handle", "instagram handle", "prolific id", "prolific pid", "prolificid", "worker id",
    "workerid", "mturk id", "mturkid", "student id", "signature",
    "unterschrift", "external reference", "external data reference", "externalreference",
    "recipient last name", "recipient first name", "recipient email",
  ]
  /// In headings of a few words.
  private static let personInside = [
    "initials", "initialen", "initiales", "iniziali", "nickname", "spitzname", "participant name",
    "parent name",
    "name of parent", "name of mother", "name der mutter", "name des vaters", "mothers name", "fathers name",
    "ansprechpartner", "kontaktperson", "contact person",
    "mobile number", "cell number", "cellphone", "cell phone", "handynummer", "mobilnummer",
    "mobilfunknummer",
    "rufnummer", "telefono movil", "celular", "numero de portable", "numero de telephone",
    "numero de telefono",
    "numero di telefono", "numero di cellulare", "cellulare", "mobiel nummer", "mobiele nummer",
    "telefoonnummer",
    "whatsapp number", "skype name", "telegram name",
    "securite sociale", "seguridad social", "sozialversicherungsnummer", "versichertennummer", "nhs number",
    "medical record", "record locator", "passport", "reisepass", "personalausweis", "national id",
    "burgerservicenummer",
    "bsn", "dni", "nif", "curp", "cpf", "matrikelnummer", "student number", "student no", "numero d etudiant",
    "license plate", "licence plate", "number plate", "kennzeichen", "iban", "account number", "kontonummer",
    "home town address", "strasse und hausnummer", "hausnummer", "domicilio", "calle", "straat",
    "straat en huisnummer",
    // Where somebody lives.
    "postcode", "post code", "postal code", "postleitzahl", "plz", "zip", "zip code", "zipcode",
    "code postal",
    "codigo postal", "codice postale", "eircode", "pincode", "pin code",
    "first name", "last name", "firstname", "lastname", "full name", "surname", "your name", "email",
    "e mail", "phone", "telephone", "phone number",
    "vorname", "nachname", "telefon", "prenom", "nom de famille", "courriel", "apellidos",
    "correo electronico", "voornaam", "achternaam", "cognome",
    "ip address", "ipaddress", "street address", "postal address", "home address", "ip adresse", "latitude",
    "longitude", "breitengrad", "langengrad",
    "social security", "date of birth", "geburtsdatum", "worker id", "prolific", "mturk",
  ]
  private static let askedForPerson = [
    "your initials", "your nickname", "your postcode", "your zip code", "wie heissen sie", "wie heisst du",
    "como se llama usted", "como te llamas", "comment vous appelez vous", "comment t appelles tu",
    "hoe heet u",
    "hoe heet je", "come si chiama", "come ti chiami", "who is your supervisor", "who is your therapist",
    "name of your supervisor", "name of your therapist", "ihre postleitzahl", "deine postleitzahl",
    "votre code postal", "su codigo postal", "uw postcode", "je postcode", "phone or whatsapp",
    "your name", "your full name", "your email", "your e mail", "email address", "e mail address",
    "phone number", "telephone number", "your address",
    "ihr name", "ihren namen", "ihre e mail", "ihre telefonnummer", "votre nom", "votre courriel",
    "votre adresse", "su nombre", "su correo", "tu nombre", "tu correo",
    "uw naam", "je naam", "uw e mail", "il tuo nome", "la tua email", "il suo nome", "date of birth",
  ]
  private static let date: Set<String> = [
    "date", "time", "day", "start", "end", "started", "ended", "submitted", "completed", "timestamp",
    "created", "modified", "start time", "end time", "starttime",
    "endtime", "startdate", "enddate", "start date", "end date", "recorded date", "recordeddate",
    "submitdate", "submit date", "datestamp", "submission date",
    "completion time", "submission time", "datetime", "date created", "date modified", "created at", "today",
    "zeit", "uhrzeit", "heure", "hora", "tijd", "ora",
  ]
  private static let progress: Set<String> = [
    "progress", "finished", "complete", "completed", "lastpage", "last page", "percent complete",
    "fortschritt", "beendet", "progression", "percentcomplete",
  ]
  private static let administrative: Set<String> = [
    "status", "response type", "distribution channel", "distributionchannel", "channel", "user language",
    "userlanguage", "start language", "startlanguage",
    "collector", "collector id", "collectorid", "response set", "responseset", "refurl", "ref url",
    "referrer", "seed", "user agent", "useragent", "browser",
    "device", "version", "synthetic", "redcap event name", "redcap repeat instrument",
    "redcap repeat instance", "redcap survey identifier", "redcap data access group",
    "deviceid", "subscriberid", "simserial", "formdef version", "instance name", "instancename",
    "xform id string", "meta instance id", "submission status",
    "validation status", "index", "parent index", "custom data 1", "location accuracy", "locationaccuracy",
    "tool",
  ]
  private static let respondent: Set<String> = [
    "id", "no", "nr", "number", "num", "respondent", "respondentid", "respondent id", "responseid",
    "response id", "record id", "recordid", "participant",
    "participant id", "subject", "subject id", "subjectid", "subjid", "case", "case id", "caseid", "row",
    "rownames", "row names", "rowid", "row id", "rownum", "uuid", "guid", "key", "token",
    "study id", "studyid", "pid", "uid", "case number", "serial", "lfdn", "lfd nr", "laufende nummer",
    "fallnummer", "vpn", "vp", "probanden id",
    "teilnehmer id", "identifiant", "numero", "id reponse", "identificador", "folio", "respondentnummer",
    "numero progressivo", "unnamed 0", "index", "instanceid",
    "id number", "interview key", "interview id", "rec id", "sample id", "user id", "response", "antwort id",
    "submission id", "obs", "client", "client id", "clientid", "patient", "patient id", "patientid",
    "patienten id", "klienten id",
  ]
  private static let weight: Set<String> = [
    "weight", "weights", "wt", "wgt", "wts", "w", "gewicht", "gew", "poids", "peso", "fw",
  ]
  private static let sampleWeight: Set<String> = [
    "pw", "pweight", "pweights", "finalwt", "final weight", "finalweight", "perwt", "gewichtung",
    "ponderation",
    "ponderacion", "weging", "ponderazione", "weightvar", "weight var", "rake weight", "dweight", "pspwght",
    "anweight",
    "wtssall", "svywt", "aweight",
  ]
  private static let frequency: Set<String> = [
    "freq", "frequency", "count", "counts", "n", "frequenz", "haufigkeit", "anzahl", "effectif", "frecuencia",
    "aantal", "frequenza",
  ]
  private static let number: Set<String> = [
    "age", "alter", "edad", "eta", "leeftijd", "height", "weight", "income", "hours", "bmi", "price", "score",
    "duration", "n", "pulse", "years",
  ]
  private static let kind: Set<String> = [
    "gender", "sex", "race", "ethnicity", "region", "country", "state", "religion", "group", "condition",
    "arm", "treatment", "site", "party", "department", "dept",
    "occupation", "language", "marital", "marital status", "employment", "city", "county", "province",
    "district", "school", "cohort", "type", "category", "class", "code",
    "major", "geschlecht", "religionszugehorigkeit", "land", "bundesland", "familienstand", "beruf", "gruppe",
    "bedingung", "sexe", "genre", "pays", "profession", "groupe",
    "sexo", "genero", "pais", "grupo", "estado civil", "provincia", "geslacht", "burgerlijke staat", "regio",
    "groep", "beroep", "sesso", "regione", "paese", "gruppo",
    "professione", "stato civile", "version", "version of survey", "stratum", "strata", "cluster", "psu",
    "role", "event", "center", "centre", "clinic", "hand", "hair", "eye", "diagnosis",
  ]
  private static let kindInside = [
    "gender", "sex", "race", "ethnicity", "region", "country", "religion", "marital", "geschlecht", "sexe",
    "sexo", "geslacht", "sesso", "which", "welche", "welcher", "welches",
    "quel", "quelle", "cual", "welke", "quale", "what is your role", "employment status", "group", "code",
  ]
}
