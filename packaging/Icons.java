import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.GeneralPath;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws Haversack's icon, a green haversack, in every size that a system asks for:
/// `java packaging/Icons.java FOLDER` writes PNG files of 16 to 512 pixels, `haversack.ico` for
/// Windows and `haversack.icns` for macOS.
public final class Icons {
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final Color BAG = new Color(0x1f6f5c);
    private static final Color FLAP = new Color(0x2b8a72);
    private static final Color DARK = new Color(0x14493d);
    private static final Color BUCKLE = new Color(0xe9c46a);

    private Icons() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var folder = Files.createDirectories(Path.of(args[0]));
        var pictures = new LinkedHashMap<Integer, byte[]>();
        for (int size : SIZES) {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(drawn(size), "png", bytes);
            pictures.put(size, bytes.toByteArray());
            Files.write(folder.resolve("haversack-" + size + ".png"), bytes.toByteArray());
        }
        Files.write(folder.resolve("haversack.png"), pictures.get(256));
        Files.write(folder.resolve("haversack.ico"), ico(pictures));
        Files.write(folder.resolve("haversack.icns"), icns(pictures));
    }

    /// Everything is placed in a square of 32 by 32.
    private static BufferedImage drawn(int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(size / 32.0, size / 32.0);
        strap(pen);
        pen.setColor(BAG);
        pen.fill(new RoundRectangle2D.Double(4, 10, 24, 19, 6, 6));
        flap(pen);
        pen.setColor(BUCKLE);
        pen.fill(new RoundRectangle2D.Double(14, 17.5, 4, 6, 1.6, 1.6));
        pen.setColor(DARK);
        pen.fill(new RoundRectangle2D.Double(15.2, 20, 1.6, 2, 0.8, 0.8));
        pen.dispose();
        return image;
    }

    private static void strap(Graphics2D pen) {
        var strap = new GeneralPath();
        strap.moveTo(8, 12);
        strap.curveTo(8, 0.5, 24, 0.5, 24, 12);
        pen.setColor(DARK);
        pen.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(strap);
    }

    private static void flap(Graphics2D pen) {
        var flap = new GeneralPath();
        flap.moveTo(4, 13);
        flap.quadTo(4, 10, 7, 10);
        flap.lineTo(25, 10);
        flap.quadTo(28, 10, 28, 13);
        flap.lineTo(28, 17);
        flap.quadTo(16, 25, 4, 17);
        flap.closePath();
        pen.setColor(FLAP);
        pen.fill(flap);
    }

    /// PNG pictures behind a directory, little end first.
    private static byte[] ico(LinkedHashMap<Integer, byte[]> pictures) {
        var wanted =
                pictures.entrySet().stream().filter(one -> one.getKey() <= 256).toList();
        int total = wanted.stream().mapToInt(one -> one.getValue().length).sum();
        var out = ByteBuffer.allocate(6 + 16 * wanted.size() + total).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) wanted.size());
        int at = 6 + 16 * wanted.size();
        for (var one : wanted) {
            byte side = (byte) (one.getKey() % 256);
            out.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            out.putInt(one.getValue().length).putInt(at);
            at += one.getValue().length;
        }
        wanted.forEach(one -> out.put(one.getValue()));
        return out.array();
    }

    /// PNG pictures, each with its type and length, big end first.
    private static byte[] icns(LinkedHashMap<Integer, byte[]> pictures) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        var types = new LinkedHashMap<String, Integer>();
        types.put("icp4", 16);
        types.put("icp5", 32);
        types.put("icp6", 64);
        types.put("ic07", 128);
        types.put("ic08", 256);
        types.put("ic09", 512);
        for (var type : types.entrySet()) {
            var picture = pictures.get(type.getValue());
            out.writeBytes(type.getKey());
            out.writeInt(8 + picture.length);
            out.write(picture);
        }
        var whole = new ByteArrayOutputStream();
        var head = new DataOutputStream(whole);
        head.writeBytes("icns");
        head.writeInt(8 + body.size());
        body.writeTo(whole);
        return whole.toByteArray();
    }
}
