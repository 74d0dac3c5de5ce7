package refrain.corpora.readers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML as a stream without ever following what it points to: document types are passed over,
 * entities of their own and external ones are not resolved.
 */
final class SafeXml {
  private static final int HEAD = 1024;

  private SafeXml() {}

  /** Starts reading; the text says its encoding itself, else it is the one declared. */
  static XMLStreamReader reader(InputStream in, Charset declared)
      throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory.createXMLStreamReader(new XmlCharacters(decoded(in, declared)));
  }

  private static Reader decoded(InputStream in, Charset declared) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in);
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    return new InputStreamReader(bytes, PageCharset.of(head, null, declared));
  }

  /** Says why a text could not be read further: the file broke off, or it is not sound XML. */
  static IOException broken(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause())
      if (cause instanceof IOException broken) return broken;
    if (e.getNestedException() instanceof IOException broken) return broken;
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    String message = String.valueOf(e.getMessage());
    String reason =
        message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
    return new IOException("line %d: the XML is not sound: %s".formatted(line, reason), e);
  }
}
