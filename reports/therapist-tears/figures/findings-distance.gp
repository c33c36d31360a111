# Draws findings-distance.svg from findings-distance.tsv beside it: gnuplot findings-distance.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' findings-distance.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,298 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,1565 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,2.608in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "findings-distance." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.04
set rmargin at screen 0.95
set tmargin at screen 0.89933
set bmargin at screen 0.14765
set yrange [254.0:30.0]
unset ytics
set label "Mean of Years since the licence, among those for" at screen 0.005, screen 0.86577 left front
set label "whom Role is Licensed clinician" at screen 0.005, screen 0.81208 left front
set label "Mean of Age in years" at screen 0.005, screen 0.5906 left front
set label "Mean of Percent of sessions cried in, among those for" at screen 0.005, screen 0.36913 left front
set label "whom Had cried in therapy is Yes" at screen 0.005, screen 0.31544 left front
set label "Original" at screen 0.02, screen 0.95973 left front point pt 7 ps 0.9 lc rgb "#3b82c4" offset 1.2,-0.25
set label "This survey" at screen 0.2375, screen 0.95973 left front point pt 5 ps 0.9 lc rgb "#d0690a" offset 1.2,-0.25
set label "━" at screen 0.525, screen 0.95973 left front tc rgb "#1f8f82"
set label "Expected" at screen 0.565, screen 0.95973 left front
set label "Distance, in half prediction intervals" at screen 0.495, screen 0.02685 center front
set xrange [-1.1352123789192399:1.388752027573239]
set xtics ("−1.0" -1.0, "−0.5" -0.5, "0.0" 0.0, "0.5" 0.5, "1.0" 1.0)
plot "findings-distance.tsv" skip 1 using (-1.0):($3==$3 ? $2-18.0 : NaN):(0):(36.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (-0.5):($3==$3 ? $2-18.0 : NaN):(0):(36.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (0.5):($3==$3 ? $2-18.0 : NaN):(0):(36.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (1.0):($3==$3 ? $2-18.0 : NaN):(0):(36.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (0.0):($3==$3 ? $2-18.0 : NaN):(0):(36.0) with vectors nohead lt 1 lw 1.2 lc rgb "#7b828c" notitle, \
  "" skip 1 using 4:($2+(-12.0)):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+(-12.0)) with points pt 7 ps 0.9 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 7:($2+(0.0)):($8-$7):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#d0690a" notitle, \
  "" skip 1 using 6:($2+(0.0)) with points pt 5 ps 0.9 lc rgb "#d0690a" notitle, \
  "" skip 1 using 10:($2+(12.0)):($11-$10):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#1f8f82" notitle, \
  "" skip 1 using 9:($2+(12.0)) with points pt 9 ps 0.9 lc rgb "#1f8f82" notitle
set output
