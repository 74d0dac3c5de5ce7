package refrain.indexer.bridge.fitting;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Regularised canonical correlation analysis of vectors that belong together.
 *
 * <p>With the covariances {@code Cxx}, {@code Cyy} (each with {@value #RIDGE} of its mean variance
 * added to the diagonal) and {@code Cxy}, and {@code U R V'} the singular value decomposition of
 * {@code Cxx^-1/2 Cxy Cyy^-1/2}, the maps are {@code A = Cxx^-1/2 U R} and {@code B = Cyy^-1/2 V
 * R}.
 */
final class Correlation {
  /** Of 0.1, 0.3 the better one on held-out Tatoeba pairs and news of 2017-2020. */
  static final double RIDGE = 0.1;

  private final int left;
  private final int right;
  private long pairs;
  private final double[] sumX;
  private final double[] sumY;
  private final DMatrixRMaj xx;
  private final DMatrixRMaj yy;
  private final DMatrixRMaj xy;

  /** Prepares for vectors of these numbers of floats. */
  Correlation(int left, int right) {
    this.left = left;
    this.right = right;
    sumX = new double[left];
    sumY = new double[right];
    xx = new DMatrixRMaj(left, left);
    yy = new DMatrixRMaj(right, right);
    xy = new DMatrixRMaj(left, right);
  }

  /** Counts a pair. */
  void add(float[] x, float[] y) {
    pairs++;
    for (int i = 0; i < left; i++) sumX[i] += x[i];
    for (int i = 0; i < right; i++) sumY[i] += y[i];
    outer(x, x, xx);
    outer(y, y, yy);
    outer(x, y, xy);
  }

  private static void outer(float[] x, float[] y, DMatrixRMaj into) {
    for (int i = 0; i < x.length; i++) {
      double value = x[i];
      int row = i * y.length;
      for (int j = 0; j < y.length; j++) into.data[row + j] += value * y[j];
    }
  }

  /**
   * The two maps.
   *
   * @param x one row a shared dimension, strongest first
   * @param y likewise
   */
  record Maps(float[] meanX, float[] meanY, float[][] x, float[][] y) {}

  /** Returns the maps into the strongest shared dimensions. */
  Maps maps(int dimensions) {
    DMatrixRMaj rootX = inverseRoot(covariance(xx, sumX, sumX));
    DMatrixRMaj rootY = inverseRoot(covariance(yy, sumY, sumY));
    DMatrixRMaj half = new DMatrixRMaj(left, right);
    DMatrixRMaj whitened = new DMatrixRMaj(left, right);
    CommonOps_DDRM.mult(rootX, covariance(xy, sumX, sumY), half);
    CommonOps_DDRM.mult(half, rootY, whitened);
    DMatrixRMaj squared = new DMatrixRMaj(right, right);
    CommonOps_DDRM.multTransA(whitened, whitened, squared);
    EigenDecomposition_F64<DMatrixRMaj> values = eigen(squared);
    Integer[] order = strongestFirst(values, right);
    float[][] x = new float[dimensions][];
    float[][] y = new float[dimensions][];
    for (int k = 0; k < dimensions; k++) {
      DMatrixRMaj v = oriented(values.getEigenVector(order[k]));
      double rho = Math.sqrt(Math.max(0, values.getEigenvalue(order[k]).getReal()));
      x[k] = times(rootX, times(whitened, v), 1);
      y[k] = times(rootY, v, rho);
    }
    return new Maps(mean(sumX), mean(sumY), x, y);
  }

  private static Integer[] strongestFirst(EigenDecomposition_F64<DMatrixRMaj> of, int count) {
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -of.getEigenvalue(i).getReal()));
    return order;
  }

  /** The sign of an eigenvector is free: its largest entry is made positive. */
  private static DMatrixRMaj oriented(DMatrixRMaj vector) {
    DMatrixRMaj copy = vector.copy();
    if (CommonOps_DDRM.elementMax(copy) < -CommonOps_DDRM.elementMin(copy))
      CommonOps_DDRM.scale(-1, copy);
    return copy;
  }

  private static DMatrixRMaj times(DMatrixRMaj matrix, DMatrixRMaj vector) {
    DMatrixRMaj product = new DMatrixRMaj(matrix.numRows, 1);
    CommonOps_DDRM.mult(matrix, vector, product);
    return product;
  }

  private static float[] times(DMatrixRMaj matrix, DMatrixRMaj vector, double factor) {
    DMatrixRMaj product = times(matrix, vector);
    float[] values = new float[matrix.numRows];
    for (int i = 0; i < values.length; i++) values[i] = (float) (factor * product.get(i));
    return values;
  }

  private float[] mean(double[] sum) {
    float[] mean = new float[sum.length];
    for (int i = 0; i < mean.length; i++) mean[i] = (float) (sum[i] / pairs);
    return mean;
  }

  private DMatrixRMaj covariance(DMatrixRMaj products, double[] x, double[] y) {
    DMatrixRMaj covariance = products.copy();
    for (int i = 0; i < x.length; i++)
      for (int j = 0; j < y.length; j++)
        covariance.set(i, j, covariance.get(i, j) / pairs - x[i] / pairs * (y[j] / pairs));
    return covariance;
  }

  private static DMatrixRMaj inverseRoot(DMatrixRMaj covariance) {
    int n = covariance.numRows;
    double ridge = RIDGE * CommonOps_DDRM.trace(covariance) / n;
    for (int i = 0; i < n; i++) covariance.add(i, i, ridge);
    EigenDecomposition_F64<DMatrixRMaj> values = eigen(covariance);
    DMatrixRMaj root = new DMatrixRMaj(n, n);
    for (int k = 0; k < n; k++) {
      DMatrixRMaj vector = values.getEigenVector(k);
      double value = Math.max(values.getEigenvalue(k).getReal(), 1e-12);
      CommonOps_DDRM.multAddTransB(1 / Math.sqrt(value), vector, vector, root);
    }
    return root;
  }

  private static EigenDecomposition_F64<DMatrixRMaj> eigen(DMatrixRMaj symmetric) {
    EigenDecomposition_F64<DMatrixRMaj> values =
        DecompositionFactory_DDRM.eig(symmetric.numRows, true, true);
    if (!values.decompose(symmetric.copy()))
      throw new IllegalStateException("the eigenvalues of a covariance could not be found");
    return values;
  }
}
