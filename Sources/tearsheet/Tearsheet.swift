import ArgumentParser

struct Tearsheet: AsyncParsableCommand {
  /// As what stands before them the commands name it too: then the parser does not look through the arguments of each for
  /// a wish for completions, which are the whole program's and asked of it.
  static let name = "tearsheet"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "From a survey export to the page that reports it.",
    discussion: """
      A study file says what the columns of an export mean, what to compute and what was published. tearsheet reads \
      the export once, recomputes every number, sets it beside what was published and prints the page.

      To see it work:
        tearsheet analyze datasets/therapist-tears/study.yaml

      The same analyses on new answers:
        tearsheet analyze study.yaml --data new-export.csv
        tearsheet analyze study.yaml --data first.csv.gz --data second.csv.zst
        unzip -p export.zip | tearsheet analyze study.yaml --data -

      What is wrong with the answers, before anybody analyses them:
        tearsheet validate study.yaml --data export.csv

      Counts in place of answers, from several places:
        tearsheet tally study.yaml --data export.csv --output here.json
        tearsheet analyze study.yaml --tallies here.json there.json

      Could what was printed be true? No data are needed:
        tearsheet check study.yaml
        tearsheet check --text paper.pdf

      How many respondents does it need? And what could these find?
        tearsheet power proportions --p1 50% --p2 35%
        tearsheet power study.yaml

      Do all published findings hold? For CI:
        tearsheet analyze study.yaml --require consistent

      The monthly page of all reports:
        tearsheet digest reports

      Coded interviews, without the survey:
        tearsheet interviews study.yaml

      What changed since the last report?
        tearsheet diff reports/january reports/february

      The report in the browser, made anew whenever the study file or the data are saved:
        tearsheet preview study.yaml

      Data that have the published numbers, marked as synthetic:
        tearsheet synthesize study.yaml --output synthetic

      Exit codes: 0 done; 1 a published number cannot be as printed ('check') or does not hold ('--require'), a rule is broken ('validate'), or something changed ('diff --require'); 2 the command line is wrong; 3 the input cannot be read; 4 the output cannot be written.
      """,
    version: Version.program,
    subcommands: [
      Init.self, Validate.self, Analyze.self, PreviewCommand.self, CodebookCommand.self, Check.self,
      PowerCommand.self, Diff.self, DigestCommand.self, InterviewsCommand.self,
      Synthesize.self,
      TallyCommand.self,
    ])
}

enum Version {
  static let program = "0.1.0"
}
