import StudyFile
import Testing

@testable import Ingest

@Suite struct LimeSurveyTests {
  static let codes = """
    "id","submitdate","lastpage","startlanguage","seed","startdate","datestamp","ipaddr","age","smokes","rest[SQ001]","rest[SQ002]","rest[other]","calm[SQ001]","calm[SQ002]","calm[SQ001comment]","interviewtime","groupTime12","ageTime"
    "1","2024-01-01 10:05:00","3","en","11","2024-01-01 10:00:00","2024-01-01 10:05:00","192.0.2.1","30","Y","Y","","","A1","A3","","301.2","100.1","20.5"
    "2","2024-01-01 10:06:00","3","en","12","2024-01-01 10:01:00","2024-01-01 10:06:00","192.0.2.2","41","N","Y","Y","a bench","A2","A2","hm","280","90.2","18.1"
    "3","","1","en","13","2024-01-01 10:02:00","2024-01-01 10:03:00","192.0.2.3","52","N/A","N/A","N/A","","","","","70","60","9"

    """

  @Test func codesAsHeadings() throws {
    let found = try dictionary(of: Self.codes)
    #expect(found.format == .limesurvey)
    #expect(
      found.columns.map(\.role) == [
        .respondent, .date, .progress, .administrative, .administrative, .date, .date, .person,
      ] + [ColumnEntry.Role](repeating: .answer, count: 8) + [.duration, .timing, .timing])
    // The time of a group holds those of its questions.
    #expect(found.pageTimes == ["groupTime12"])
    #expect(
      found.column("smokes")?.values == [Level(code: "Y", label: "Yes"), Level(code: "N", label: "No")])
    #expect(
      found.column("rest[other]")?.measure == .text && found.column("calm[SQ001comment]")?.measure == .text)
    // Without texts the questions are told by their codes alone, and a grid from ticks by the answers.
    #expect(found.multipleResponseSets.map(\.name) == ["rest"])
    #expect(
      found.multipleResponseSets.first?.options.map(\.heading) == [
        "rest[SQ001]", "rest[SQ002]", "rest[other]",
      ])
  }

  @Test func codesAndTexts() throws {
    let text = """
      "id. Antwort ID","submitdate. Datum Abgeschickt","lastpage. Letzte Seite","startlanguage. Start-Sprache","age. How old are you?","rest[SQ001]. Where do you rest? [At home]","rest[SQ002]. Where do you rest? [Outside]","calm[SQ001]. How calm are you? [At work]","calm[SQ002]. How calm are you? [At home]"
      "1","2024-01-01","3","de","30","Yes","No","Very","Not"
      "2","2024-01-01","3","de","31","No","Yes","Not","Not"

      """
    let found = try dictionary(of: text)
    #expect(found.format == .limesurvey)
    #expect(found.columns.prefix(4).map(\.role) == [.respondent, .date, .progress, .administrative])
    #expect(found.columns[4].label == "How old are you?" && found.columns[5].label == "At home")
    #expect(found.columns[7].stem == "How calm are you?")
    #expect(found.multipleResponseSets.map(\.label) == ["Where do you rest?"])
  }

  @Test func textsAsHeadings() throws {
    let text = """
      "Response ID","Date submitted","Last page","Start language","How old are you?","Where do you rest? [At home]","Where do you rest? [Outside]"
      "1","2024-01-01","3","en","30","Yes","No"
      "2","2024-01-01","3","en","31","Yes","Yes"

      """
    let found = try dictionary(of: text)
    #expect(found.format == .limesurvey)
    #expect(found.columns[0].role == .respondent && found.columns[5].label == "At home")
    #expect(found.columns[5].stem == "Where do you rest?")
    #expect(found.multipleResponseSets.map(\.options.count) == [2])
  }

  /// The platform's own columns are in the language of whoever exported.
  @Test(arguments: [
    "Antwort ID,Datum Abgeschickt,Letzte Seite,Start-Sprache,Zufallsstartwert,Wie alt sind Sie?,Gesamtzeit,Gruppenzeit: A",
    "ID de la réponse,Date de soumission,Dernière page,Langue de départ,Tête de série,Quel âge ?,Temps total,Temps du groupe: A",
    "ID de respuesta,Fecha de envío,Última página,Lenguaje inicial,Semilla,¿Edad?,Tiempo total,Tiempo de grupo: A",
    "Response ID,Date submitted,Last page,Start language,Seed,How old?,Total time,Group time: A",
  ]) func textsInOtherLanguages(headings: String) throws {
    let found = try dictionary(of: headings + "\n1,2025-02-18 14:43:00,4,de,605830919,30,217.0,63.68\n")
    #expect(found.format == .limesurvey)
    #expect(
      found.columns.map(\.role) == [
        .respondent, .date, .progress, .administrative, .administrative, .answer, .duration, .timing,
      ])
  }

  @Test func ticksInWords() throws {
    let ticks = variable(
      "rest", .multiple, levels: levels(["1": "At home", "2": "Outside"]),
      source: .columns(["rest[SQ001]", "rest[SQ002]"]))
    let found = try survey(
      "id,submitdate,lastpage,seed,rest[SQ001],rest[SQ002]\n1,x,1,1,Y,N\n2,x,1,1,Nein,Ja\n3,x,1,1,N,N\n",
      study([ticks]))
    #expect(found.codes(0) == [1, 0, -1] && found.codes(1) == [0, 1, -1])
  }

  static let spss = """
    *$Rev: 121017 $.
    SET UNICODE=ON.
    *Define Variable Properties.
    VARIABLE LABELS V9 "<p>How old are you?</p>".
    VARIABLE LABELS V11 "[At home] Where do you ""rest""?".
    VARIABLE LABELS V14 "[At work] How calm are you?".
    *Define Value labels.
    VALUE LABELS  V14
      "A1" "Not at all."
      "A2" "Somewhat"
      "A3" "Very".
    RENAME VARIABLE ( V9 = age ).
    RENAME VARIABLE ( V11 = rest_SQ001 ).
    RENAME VARIABLE ( V14 = calm_SQ001 ).

    """
  static let r = """
    data <- read.csv("survey_1_R_data_file.csv", quote = "'\\"", na.strings=c("", "\\"\\""), stringsAsFactors=FALSE)
    # LimeSurvey Field type: F
    data[, 9] <- as.numeric(data[, 9])
    attributes(data)$variable.labels[9] <- "How old are you?"
    names(data)[9] <- "age"
    data[, 11] <- as.character(data[, 11])
    attributes(data)$variable.labels[11] <- "[At home] Where do you \\"rest\\"?"
    names(data)[11] <- "rest_SQ001"
    data[, 14] <- as.character(data[, 14])
    attributes(data)$variable.labels[14] <- "[At work] How calm are you?"
    data[, 14] <- factor(data[, 14], levels=c("A1","A2","A3"),labels=c("Not at all.", "Somewhat", "Very"))
    names(data)[14] <- "calm_SQ001"

    """

  @Test(arguments: [spss, r]) func syntaxFiles(_ syntax: String) throws {
    try withExport(Self.codes) { export in
      try withExport(syntax) { path in
        let found = try DataDictionary(ofExport: export, data: described(by: path))
        #expect(found.column("age")?.label == "How old are you?")
        #expect(found.column("rest[SQ001]")?.label == "At home")
        #expect(found.column("rest[SQ001]")?.stem == "Where do you \"rest\"?")
        #expect(found.column("calm[SQ001]")?.label == "At work")
        #expect(
          found.column("calm[SQ001]")?.values == [
            Level(code: "A1", label: "Not at all."), Level(code: "A2", label: "Somewhat"),
            Level(code: "A3", label: "Very"),
          ])
        #expect(found.multipleResponseSets.map(\.label) == ["Where do you \"rest\"?"])
      }
    }
  }

  @Test(.enabled(if: sharedData != nil, "the shared data are absent")) func realExport() throws {
    let path = try #require(sharedData) + "/exports/limesurvey/automotive.csv"
    let found = try DataDictionary(ofExport: path, data: DataSource())
    #expect(found.format == .limesurvey && found.columns.count == 38)
    #expect(Set(found.columns.map(\.heading)).count == 38 && found.columns.allSatisfy { $0.stem != nil })
    #expect(found.multipleResponseSets.map(\.options.count) == [7, 8])
    let read = try Survey(path, study([]))
    #expect(read.accounting.used == 45)
    #expect(read.accounting.unusable == [.init(reason: "heading of LimeSurvey", count: 1, lines: [2])])
  }
}
