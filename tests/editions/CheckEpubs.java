// Checks many books in one Java machine, as EPUBCheck's own command checks one. Prints a line for each message.

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;

public class CheckEpubs {
    static class Said extends DefaultReportImpl {
        private final String name;

        Said(String name) {
            super(name);
            this.name = name;
        }

        @Override
        public void message(Message message, EPUBLocation location, Object... arguments) {
            Severity severity = message.getSeverity();
            if (severity == Severity.FATAL || severity == Severity.ERROR || severity == Severity.WARNING)
                System.out.println(name + ": " + message.getID() + " " + message.getMessage(arguments));
        }
    }

    public static void main(String[] names) {
        for (String name : names) new EpubCheck(new File(name), new Said(name)).check();
        System.out.println(names.length + " checked");
    }
}
