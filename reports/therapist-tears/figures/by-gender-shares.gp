# Draws by-gender-shares.svg from by-gender-shares.tsv beside it: gnuplot by-gender-shares.gp
reset
set encoding utf8
set terminal svg size 400,89 dynamic noenhanced font "sans-serif,13" background "#ffffff"
set output "by-gender-shares.svg"
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.15625
set rmargin at screen 0.86
set tmargin at screen 0.95506
set bmargin at screen 0.29213
set yrange [63.0:4.0]
unset ytics
set label "Woman" at screen 0.005, screen 0.78652 left front
set label "71.5%" at screen 0.995, screen 0.78652 right front
set label "Man" at screen 0.005, screen 0.44944 left front
set label "71.5%" at screen 0.995, screen 0.44944 right front
set xrange [0.0:100.0]
set xtics ("0%%" 0.0, "25%%" 25.0, "50%%" 50.0, "75%%" 75.0, "100%%" 100.0)
plot "by-gender-shares.tsv" skip 1 using (0.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (25.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (50.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (75.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (100.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using 4:($2+(0.0)):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+(0.0)) with points pt 7 ps 0.9 lc rgb "#3b82c4" notitle
set output
