# Draws literature-forest.svg from literature-forest.tsv beside it: gnuplot literature-forest.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' literature-forest.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,358 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,1880 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,3.133in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "literature-forest." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.04
set rmargin at screen 0.95
set tmargin at screen 0.92179
set bmargin at screen 0.23464
set yrange [274.0:28.0]
unset ytics
set label "Study" at screen 0.005, screen 0.97486 left front
set label "95% CI" at screen 0.8515, screen 0.97486 right front
set label "Weight" at screen 0.995, screen 0.97486 right front
set label "Pope, Tabachnick &" at screen 0.005, screen 0.89665 left front
set label "Keith-Spiegel (1987)" at screen 0.005, screen 0.85196 left front
set label "56.5% [51.9, 61.0]" at screen 0.8515, screen 0.89665 right front
set label "33.4%" at screen 0.995, screen 0.89665 right front
set label "Blume-Marcovici, Stolberg &" at screen 0.005, screen 0.74581 left front
set label "Khademi (2013)" at screen 0.005, screen 0.70112 left front
set label "72.1% [68.2, 75.7]" at screen 0.8515, screen 0.74581 right front
set label "33.4%" at screen 0.995, screen 0.74581 right front
set label "t’ Lam, Vingerhoets &" at screen 0.005, screen 0.59497 left front
set label "Bylsma (2018)" at screen 0.005, screen 0.55028 left front
set label "87.1% [84.6, 89.2]" at screen 0.8515, screen 0.59497 right front
set label "33.3%" at screen 0.995, screen 0.59497 right front
set label "Pooled" at screen 0.005, screen 0.42179 left front
set label "73.9% [34.6, 93.8]" at screen 0.8515, screen 0.42179 right front
set label "Prediction interval" at screen 0.005, screen 0.31564 left front
set label "[0.0, 100.0]" at screen 0.8515, screen 0.31564 right front
set label "Proportion" at screen 0.495, screen 0.13408 center front
set label "τ² = 0.45, I² = 98.6%, 95% CI [94.8, 100.0], Q(2) =" at screen 0.005, screen 0.07821 left front
set label "137.08, p < .001" at screen 0.005, screen 0.03352 left front
set xrange [0.0:100.0]
set xtics ("0%%" 0.0, "20%%" 20.0, "40%%" 40.0, "60%%" 60.0, "80%%" 80.0, "100%%" 100.0)
set arrow from first 0.0, first 194.0 to first 100.0, first 194.0 nohead lt 1 lw 0.8 lc rgb "#7b828c"
set object 4 polygon from first 34.55845654716938, first 223.0 to first 73.87713347846524, first 216.0 to first 93.80624333854219, first 223.0 to first 73.87713347846524, first 230.0 to first 34.55845654716938, first 223.0 front fillstyle solid 1 border lc rgb "#d0690a" fillcolor rgb "#d0690a" lw 1
plot "literature-forest.tsv" skip 1 using (73.87713347846524):($2-8.0):(0):(16.0) with vectors nohead lt 1 lw 1.2 lc rgb "#d0690a" dt (2,2) notitle, \
  "" skip 1 using (strcol(1) eq "study" ? $3 : NaN):2:6 with points pt 5 ps variable lc rgb "#9cc4e8" notitle, \
  "" skip 1 using (strcol(1) eq "study" ? $4 : NaN):2:($5-$4):(0) with vectors nohead lt 1 lw 2.2 lc rgb "#3b82c4" notitle, \
  "" skip 1 using (strcol(1) eq "own" ? $3 : NaN):2:6 with points pt 5 ps variable lc rgb "#ecd06f" notitle, \
  "" skip 1 using (strcol(1) eq "own" ? $4 : NaN):2:($5-$4):(0) with vectors nohead lt 1 lw 2.2 lc rgb "#9c7f10" notitle, \
  "" skip 1 using (strcol(1) eq "predicted" ? $4 : NaN):2:($5-$4):(0) with vectors nohead lt 1 lw 3.0 lc rgb "#d0690a" notitle
set output
