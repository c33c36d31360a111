import Foundation
import Testing

/// `tearsheet power` without data.
@Suite struct PowerTests {
  private func power(_ arguments: String...) throws -> Program.Outcome { try power(arguments) }

  private func power(_ arguments: [String]) throws -> Program.Outcome {
    var outcome: Program.Outcome?
    try inSandbox { outcome = try Program.run(["power"] + arguments, in: $0.folder) }
    return try #require(outcome)
  }

  @Test func twoProportions() throws {
    let outcome = try power("proportions", "--p1", "50%", "--p2", ".35", "--response-rate", "30%")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.output == """
        Two proportions, 50% and 35%

        Effect            Power    n  By group   To invite
        35% (−15 points)    80%  340  170 + 170      1,134
        35% (−15 points)    90%  454  227 + 227      1,514

        α = .05. Pearson's chi-square test, uncorrected: Fleiss, Levin and Paik (2003); R's power.prop.test(strict = TRUE).

        """)
  }

  @Test func whatIsNotGivenIsLookedFor() throws {
    let found = try power("means", "--n", "30,50", "--power", "80%")
    #expect(found.output.contains("d = 0.655    80%  80  30 + 50"))
    let had = try power("means", "--d", "0.5", "--n", "30,50")
    #expect(had.output.contains("d = 0.50  57.1%  80  30 + 50"))
    let needed = try power("means", "--difference", "4", "--sd", "8", "--ratio", "2", "--power", "0.8")
    #expect(needed.output.contains("d = 0.50    80%  144  48 + 96"))
    let shared = try power("means", "--d", "0.5", "--n", "90", "--ratio", "2", "--format", "csv")
    #expect(shared.output.contains(",90,30+60,"))
    // Of a proportion both ways.
    let both = try power("proportion", "--against", "30%", "--n", "60", "--power", "80%")
    #expect(both.output.split(separator: "\n").count { $0.contains(" points") } == 2)
  }

  @Test(arguments: [
    (["proportion", "--p", "65%", "--against", "50%", "--power", "80%"], ",0.8,97,,"),
    (["table", "--shares", "50%,35%,40%", "--n", "300"], ",0.4865"),
    (["table", "--w", "0.3", "--table", "2x4", "--power", "80%"], ",0.8,122,,"),
    (["mean", "--d", "0.3", "--power", "80%"], ",0.8,90,,"),
    (["paired", "--d", "0.3", "--r", "0.5", "--power", "80%"], "paired_t,sample_size,d_z,0.3,0.05,0.8,90,,"),
    (["paired", "--dz", "0.3", "--power", "80%"], ",0.8,90,,"),
    (["anova", "--groups", "4", "--f", "0.25", "--power", "80%"], ",0.8,180,45+45+45+45,"),
    (["anova", "--groups", "4", "--eta-squared", "0.0588235294117647", "--power", "80%"], ",0.8,180,"),
    (["anova", "--means", "120,130,140,150", "--sd", "22.360679774997898", "--power", "90%"], ",0.9,64,"),
    (["correlation", "--r=-0.3", "--power", "80%"], "pearson_r,sample_size,r,-0.3,0.05,0.8,85,,"),
    (
      ["correlation", "--r", "0.3", "--method", "spearman", "--power", "80%"],
      "spearman_rho,sample_size,rho,0.3,"
    ),
    (
      ["logistic", "--p", "30%", "--odds-ratio", "1.5", "--r-squared", "0.2", "--power", "80%"], ",0.8,285,,"
    ),
    (["logistic", "--p", "30%", "--odds-ratio", "2", "--binary", "25%", "--power", "80%"], ",0.8,368,,"),
    (["correlation", "--r", "0.3", "--alpha", "0.01", "--power", "80%"], ",0.01,0.8,125,,"),
    (["precision", "--p", "50%", "--margin", "5%"], "proportion,sample_size,half_width,0.05,0.05,,381,,"),
    (["precision", "--p", "50%", "--margin", ".05", "--population", "500"], ",217,,"),
    (["precision", "--sd", "8", "--margin", "1", "--response-rate", "50%"], ",249,,498,"),
    (["precision", "--r", "0.3", "--margin", "0.1"], ",320,,"),
    (["precision", "--p", "50%", "--n", "100"], "proportion,detectable_effect,half_width,0.0961684696340"),
  ])
  func everyPlan(_ arguments: [String], _ expected: String) throws {
    let outcome = try power(arguments + ["--format", "csv"])
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.output.hasPrefix("analysis,of,test,measure,effect,size,alpha,power,n,groups,invited,note\n"))
    #expect(outcome.output.contains(expected), "\(outcome.output)")
  }

  @Test func forProgramsAndMarkdown() throws {
    let json = try power("correlation", "--r", "0.3", "--power", "80%", "--format", "json")
    let rows = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(rows?.count == 1 && rows?[0]["n"] as? Int == 85 && rows?[0]["invited"] is NSNull)
    let markdown = try power("correlation", "--r", "0.3", "--power", "80%", "--format", "markdown")
    #expect(
      markdown.output.hasPrefix(
        "**Pearson's correlation**\n\n| Effect | Power | n |\n| --- | ---: | ---: |\n| r = 0.30 | 80% | 85 |\n\n"
      ))
  }

  @Test func whatCannotBeFound() throws {
    let few = try power("correlation", "--n", "3")
    #expect(few.code == 0 && few.output.contains("so few find no effect so often"))
    let none = try power("correlation", "--n", "3", "--r", "0.3")
    #expect(none.output.contains("so few cannot be tested"))
    let many = try power("proportion", "--p", "50.01%", "--against", "50%")
    #expect(many.output.contains("no sample of a size that can be had finds it so often"))
    let narrow = try power("precision", "--sd", "8", "--margin", "1e-9")
    #expect(narrow.output.contains("no sample of a size that can be had is that precise"))
    let one = try power("precision", "--sd", "8", "--n", "1")
    #expect(one.output.contains("so few have no interval"))
  }

  @Test(arguments: [
    (["proportions", "--p1", "150%"], "a proportion lies between 0% and 100%: write 35% or 0.35."),
    (["proportions", "--p1", "50%"], "Give an effect (--p2) for the size that it needs"),
    (["proportions", "--p1", "50%", "--p2", "0.5"], "--p1 and --p2 are the same: there is nothing to find."),
    (
      ["proportions", "--p1", "50%", "--n", "10,20,30"],
      "--n has one number for all, or 2, one for each group; found 3."
    ),
    (
      ["proportions", "--p1", "50%", "--n", "none"],
      "it is how many respondents there are: 200, or by group 80,120."
    ),
    (
      ["proportions", "--p1", "50%", "--p2", "40%", "--ratio", "5000"], "--ratio lies between 0.001 and 1000."
    ),
    (["proportions", "--p1", "50%", "--p2", "40%", "--ratio=-1"], "it is above 0."),
    (["proportions", "--p1", "50%", "--p2", "40%", "--power", "100%"], "a power lies between 0% and 100%"),
    (
      ["proportions", "--p1", "50%", "--p2", "40%", "--alpha", "0"],
      "it lies between 0% and 100%, and is neither."
    ),
    (["proportions", "--p1", "50%", "--p2", "40%", "--response-rate", "0"], "nobody answers at 0%."),
    (["proportion", "--p", "0.3", "--against", "30%"], "--p is what it is tested against"),
    (["proportion", "--against", "30%", "--n", "20,30"], "--n has one number here: there are no groups."),
    (["table", "--shares", "50%,40%", "--w", "0.2"], "--shares says what --w and --table say"),
    (["table", "--shares", "50%"], "--shares has one share for each group."),
    (["table", "--shares", "50%,50%"], "--shares are all the same"),
    (
      ["table", "--shares", "50%,40%", "--weights", "1"],
      "--weights has a number above 0 for each of the 2 groups."
    ),
    (["table", "--weights", "1,2", "--w", "0.2"], "--weights goes with --shares."),
    (
      ["table", "--w", "0.2"], "Give the shares of the groups (--shares), or the size of the table (--table)."
    ),
    (["table", "--w", "30", "--table", "2x2"], "--w is hardly ever above 1"),
    (
      ["table", "--w", "0.2", "--table", "1x4"], "a table has its rows and columns, at least 2 of each: 3x4."
    ),
    (["mean", "--d", "0"], "an effect of 0 is found by no sample."),
    (["mean", "--d", "0.2", "--sd", "2"], "--d says what --difference and --sd say"),
    (["mean", "--difference", "2"], "--difference and --sd stand together"),
    (["mean", "--difference", "1e300", "--sd", "1e-300"], "--difference is out of all proportion to --sd."),
    (["mean", "--d", "1,5"], "it is a number, with a point before its decimals."),
    (["paired", "--d", "0.2"], "--d of the same respondents needs --r"),
    (["paired", "--r", "0.2"], "--r goes with --d."),
    (["paired", "--dz", "0.2", "--d", "0.3"], "--dz says what --d and --r say"),
    (["anova", "--f", "0.2"], "How many groups are there?"),
    (["anova", "--groups", "1", "--f", "0.2"], "--groups is a number from 2 to 1000."),
    (["anova", "--groups", "3", "--f", "0.2", "--eta-squared", "0.1"], "give one of them."),
    (["anova", "--means", "1,2"], "--means and --sd stand together."),
    (["anova", "--means", "1,1", "--sd", "2"], "--means are all the same"),
    (["anova", "--means", "1", "--sd", "2"], "--means has one for each group, at least 2."),
    (
      ["anova", "--means", "1,2", "--sd", "2", "--groups", "3"],
      "--means are of 2 groups, and --groups says 3."
    ),
    (["correlation", "--r", "1"], "a correlation lies between −1 and 1."),
    (["correlation", "--r", "0"], "--r is 0: there is nothing to find."),
    (["logistic", "--p", "30%", "--odds-ratio", "1"], "--odds-ratio is 1: there is nothing to find."),
    (["logistic", "--p", "30%", "--odds-ratio", "2", "--r-squared", "1"], "--r-squared is 1"),
    (["precision", "--p", "50%"], "Give --margin for the size that it needs"),
    (
      ["precision", "--margin", "5%"],
      "Give one of --p (a proportion), --sd (a mean) and --r (a correlation)."
    ),
    (["precision", "--p", "50%", "--margin", "5"], "--margin 5: it lies between 0 and 1, as in 5% or 0.05."),
    (
      ["precision", "--sd", "5", "--margin", "0"], "--margin 0: it is a number above 0, in the unit of --sd."
    ),
    (["precision", "--p", "50%", "--n", "0"], "--n is at least 1."),
    (["precision", "--p", "50%", "--n", "9", "--population", "8"], "--n is more than --population."),
    (["precision", "--p", "50%", "--n", "9", "--population", "0"], "--population is at least 1."),
    (
      ["precision", "--r", "0.5", "--n", "9", "--population", "20"],
      "--population is for proportions and means."
    ),
  ])
  func mistakes(_ arguments: [String], _ message: String) throws {
    let outcome = try power(arguments)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
