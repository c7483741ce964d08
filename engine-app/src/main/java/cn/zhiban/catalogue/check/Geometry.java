package cn.zhiban.catalogue.check;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What the layout rule asks of points, lines and boxes. Lengths are pixels of the diagram. */
final class Geometry {

    /** A line may stop this far from the box that it joins. */
    static final double TOLERANCE = 5;

    private Geometry() {}

    static List<Line2D> segments(List<Point2D> points) {
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        return segments;
    }

    /** Whether two lines cross, touch in the middle or run over each other; meeting where both end is no crossing. */
    static boolean cross(List<Point2D> one, List<Point2D> other) {
        for (Line2D a : segments(one)) {
            for (Line2D b : segments(other)) {
                if (a.intersectsLine(b) && !meetAtTheirEnds(one, other, a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meetAtTheirEnds(List<Point2D> one, List<Point2D> other, Line2D a, Line2D b) {
        for (Point2D end : ends(one)) {
            for (Point2D otherEnd : ends(other)) {
                if (end.distance(otherEnd) < 1 && on(a, end) && on(b, end) && !overlap(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Point2D> ends(List<Point2D> points) {
        return List.of(points.get(0), points.get(points.size() - 1));
    }

    private static boolean on(Line2D line, Point2D point) {
        return line.ptSegDist(point) < 1;
    }

    /** Whether two segments share more than a point. */
    private static boolean overlap(Line2D a, Line2D b) {
        return List.of(a.getP1(), a.getP2(), b.getP1(), b.getP2()).stream()
                        .filter(point -> on(a, point) && on(b, point))
                        .map(point -> Math.round(point.getX()) + "," + Math.round(point.getY()))
                        .distinct()
                        .count()
                > 1;
    }

    static boolean runsThrough(List<Point2D> points, Rectangle2D box) {
        Rectangle2D inner = grow(box, -1);
        return segments(points).stream().anyMatch(segment -> segment.intersects(inner));
    }

    static boolean touches(Point2D point, Rectangle2D box) {
        return grow(box, TOLERANCE).contains(point);
    }

    static boolean overlap(Rectangle2D one, Rectangle2D other) {
        return grow(one, -1).intersects(grow(other, -1));
    }

    private static Rectangle2D grow(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }
}
