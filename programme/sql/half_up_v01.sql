-- The nearest whole number to a quotient, halves away from zero, exact: no quotient with finitely many digits is rounded on the way.
-- Input: numeric; denominator > 0. Output: numeric without decimals. Callers: share_percent, programme_scored.
CREATE FUNCTION half_up(numerator numeric, denominator numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN sign(numerator) * div(2 * abs(numerator) + denominator, 2 * denominator);

COMMENT ON FUNCTION half_up(numeric, numeric) IS 'Pembulatan hasil bagi ke bilangan bulat terdekat, tepat';

-- The share by which a criterion is scored: volume in 100 of denominator, percent with two decimals.
-- Input: a reported volume and its denominator in the same unit, either may be NULL or 0 and the volume negative. Output: 0 where there is nothing to
-- divide or to divide by. Callers: whoever reads volumes in psql or QGIS; programme_scored has the same in hundredths.
CREATE FUNCTION share_percent(volume numeric, denominator numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN denominator > 0 AND volume IS NOT NULL THEN half_up(10000 * volume, denominator) ELSE 0 END * 0.01;

COMMENT ON FUNCTION share_percent(numeric, numeric) IS 'Persen kekurangan dengan dua desimal, seperti dalam penilaian';
