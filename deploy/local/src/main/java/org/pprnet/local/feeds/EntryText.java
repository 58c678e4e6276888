package org.pprnet.local.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * What a reader sees of an entry's HTML. It is read as XML: the feeds promise HTML that is both.
 *
 * @param notices the paragraphs at the beginning that warn: what stands there beside the emphasis and the link
 * @param text the rest
 */
record EntryText(List<String> notices, String text) {

    /** @throws SAXException if it is not well-formed */
    static EntryText of(String html) throws SAXException {
        List<Element> blocks = Markup.elements(Markup.read("<body>" + html + "</body>")).toList();
        List<String> notices = new ArrayList<>();
        blocks.stream().takeWhile(EntryText::isNotice)
                .forEach(block -> notices.add(Words.spaced(Markup.nodes(block).filter(Text.class::isInstance)
                        .map(Node::getNodeValue).collect(Collectors.joining()))));
        return new EntryText(notices, blocks.stream().skip(notices.size()).map(EntryText::words)
                .collect(Collectors.joining(" ")));
    }

    private static boolean isNotice(Element block) {
        return Markup.elements(block).findFirst().filter(first -> first.getTagName().equals("strong")).isPresent();
    }

    private static String words(Element block) {
        return Markup.nodes(block).map(node -> node instanceof Element element ? word(element) : node.getNodeValue())
                .collect(Collectors.joining());
    }

    private static String word(Element element) {
        return switch (element.getTagName()) {
            case "br" -> " ";
            case "a" -> Words.decoded(element.getAttribute("href"));
            default -> element.getTextContent();
        };
    }
}
